package dev.afterword.syndicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.Revision;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.ScriptedServer;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor must see before a recap is announced. */
class PageProbeTest {
  private static final Revision REVISION = Revision.of("tea");

  @Test
  void aPageOfThatRevisionWhosePictureLoadsIsFine() {
    try (var site =
        ScriptedServer.with(
            page(REVISION.value(), "<meta property='og:image' content='/cards/tea.png'>"),
            Reaction.answer(200, "picture", "Content-Type: image/png"))) {
      assertThat(objection(site)).isEmpty();
      assertThat(site.requests())
          .extracting(ScriptedServer.Request::target)
          .containsExactly("/tea.html", "/cards/tea.png");
    }
  }

  @Test
  void aPageWithoutAPictureIsFine() {
    try (var site = ScriptedServer.with(page(REVISION.value(), ""))) {
      assertThat(objection(site)).isEmpty();
    }
  }

  @Test
  void aPictureMayBeLargerThanWhatIsReadOfIt() {
    try (var site =
        ScriptedServer.with(
            page(REVISION.value(), "<meta property='og:image' content='/cards/tea.png'>"),
            Reaction.huge())) {
      assertThat(objection(site)).isEmpty();
    }
  }

  @Test
  void anotherRevisionIsNotYetThePage() {
    try (var site = ScriptedServer.with(page(Revision.of("coffee").value(), ""))) {
      assertThat(objection(site)).contains(site.url() + "/tea.html shows another revision");
    }
  }

  @Test
  void aPageThatNamesNoRevisionIsAnother() {
    try (var site = ScriptedServer.with(Reaction.html(200))) {
      assertThat(objection(site)).contains(site.url() + "/tea.html shows another revision");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {202, 301, 403, 404, 500, 503})
  void onlyStatus200IsAPage(int status) {
    try (var site = ScriptedServer.with(Reaction.html(status))) {
      assertThat(objection(site))
          .contains(site.url() + "/tea.html does not answer 200: HTTP " + status);
    }
  }

  @Test
  void aServerThatIsNotThereIsSaidAsSuch() {
    URI gone;
    try (var site = ScriptedServer.with()) {
      gone = site.url();
    }
    assertThat(objection(gone))
        .contains(gone + "/tea.html does not answer 200: connection refused");
  }

  @Test
  void aServerThatHangsUpOrStopsInTheMiddleIsSaidAsSuch() {
    try (var site = ScriptedServer.with(Reaction.hangUp(), Reaction.hangUp())) {
      assertThat(objection(site).orElse("")).endsWith("connection lost before the answer");
    }
    try (var site = ScriptedServer.with(Reaction.truncated(200))) {
      assertThat(objection(site).orElse("")).contains("HTTP 200, the answer was cut off");
    }
  }

  @Test
  void aPictureThatDoesNotLoadIsNamed() {
    try (var site =
        ScriptedServer.with(
            page(REVISION.value(), "<meta property='og:image' content='/cards/tea.png'>"),
            Reaction.html(404))) {
      assertThat(objection(site))
          .contains("its card image " + site.url() + "/cards/tea.png does not load: HTTP 404");
    }
  }

  /** Of what it would say there, nothing is asked. */
  @Test
  void aPictureThatLeadsInsideIsNotAskedFor() {
    try (var inside = ScriptedServer.with(Reaction.html(200));
        var site =
            ScriptedServer.with(
                page(
                    REVISION.value(),
                    "<meta property='og:image' content='" + inside.url() + "/admin'>"));
        var probe = new PageProbe(AddressPolicy.ANY, AddressPolicy.STRANGERS)) {
      assertThat(probe.objection(site.url().resolve("/tea.html"), REVISION).orElse(""))
          .contains("the address lies in a private network");
      assertThat(inside.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://[broken/tea.png", "data:image/png;base64,AAAA", "http:///tea"})
  void aPictureWithoutAnAddressIsNamed(String image) {
    try (var site =
        ScriptedServer.with(
            page(REVISION.value(), "<meta property='og:image' content='" + image + "'>"))) {
      assertThat(objection(site)).contains("its card image has no address: " + image);
    }
  }

  private static Reaction page(String revision, String more) {
    return Reaction.answer(
        200,
        "<html><head><meta name='afterword:revision' content='"
            + revision
            + "'>"
            + more
            + "</head></html>",
        "Content-Type: text/html");
  }

  private static Optional<String> objection(ScriptedServer site) {
    return objection(site.url());
  }

  private static Optional<String> objection(URI site) {
    try (var probe = new PageProbe(AddressPolicy.ANY, AddressPolicy.ANY)) {
      return probe.objection(site.resolve("/tea.html"), REVISION);
    }
  }
}
