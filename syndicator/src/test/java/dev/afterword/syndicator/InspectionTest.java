package dev.afterword.syndicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.Page;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.Item;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.HoldCause;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.decide.ChannelRules;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.ScriptedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With {@code site.probe}: nothing is announced that a visitor does not see. */
class InspectionTest {
  private static final Recapitulation RECAP = Recapitulation.of("zh/tea");

  private final Platform platform = new Platform(Traits.unknowable(Duration.ofSeconds(10)), 1);
  private final PageProbe probe = new PageProbe(AddressPolicy.ANY, AddressPolicy.ANY);
  private final MemoryStage stage;
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");

  InspectionTest() {
    var plain = OneChannel.of(ChannelRules.plain("toots"), platform.channel());
    stage =
        MemoryStage.calm(
            new SyndicatorConfig(
                plain.site(), plain.policy(), plain.channels(), Optional.of(probe)),
            () -> now);
  }

  @AfterEach
  void close() {
    probe.close();
  }

  @Test
  void itIsAnnouncedOnceItsPageIsSeen() {
    try (var site = ScriptedServer.with(Reaction.html(404), Reaction.html(404), seen())) {
      publish(site);
      stage.turn();
      assertWaits("does not answer 200: HTTP 404", 5);
      now = now.plusSeconds(4);
      stage.turn();
      assertThat(site.requests()).hasSize(1);
      now = now.plusSeconds(1);
      stage.turn();
      assertWaits("does not answer 200: HTTP 404", 30);
      now = now.plusSeconds(30);
      stage.turn();
      assertThat(entry().state()).isInstanceOf(Delivered.class);
      assertThat(platform.calls()).isEqualTo(1);
      assertThat(site.requests()).hasSize(3);
    }
  }

  @Test
  void whatIsNeverSeenIsHeldWithItsReasonUntilAPersonDecides() {
    try (var site =
        ScriptedServer.with(
            Stream.generate(() -> Reaction.html(503)).limit(9).toArray(Reaction[]::new))) {
      publish(site);
      Instant beginning = now;
      for (int wait : Arrays.asList(0, 5, 30, 120, 600)) {
        now = now.plusSeconds(wait);
        stage.turn();
      }
      assertThat(Duration.between(beginning, now)).isLessThan(Duration.ofMinutes(13));
      Held held = (Held) entry().state();
      assertThat(held.cause()).isEqualTo(HoldCause.PAGE);
      assertThat(held.reason()).endsWith("does not answer 200: HTTP 503; looked 5 times");
      now = now.plus(Duration.ofDays(1));
      stage.turn();
      assertThat(site.requests()).hasSize(5);
      assertThat(platform.calls()).isZero();
      var recap = RECAP.recap();
      stage.decide(
          new Decision.Release(
              held.hold(), List.of(new Item("toots", recap.id(), recap.revision()))));
      stage.turn();
      stage.turn();
      assertThat(platform.calls()).isEqualTo(1);
      assertThat(site.requests()).hasSize(5);
    }
  }

  @Test
  void anotherRevisionIsLookedAtFromTheBeginning() {
    try (var site = ScriptedServer.with(Reaction.html(404), seen(), seenAs(RECAP.titled("Tea")))) {
      publish(site);
      stage.turn();
      var other = RECAP.titled("Tea");
      stage.publish(other.changed(1));
      stage.page(pageOf(other, site));
      stage.turn();
      assertWaits("shows another revision", 5);
      now = now.plusSeconds(5);
      stage.turn();
      assertThat(platform.taken())
          .singleElement()
          .satisfies(post -> assertThat(post.text()).startsWith("Tea"));
    }
  }

  private void assertWaits(String reason, int seconds) {
    Planned planned = (Planned) entry().state();
    assertThat(planned.why().orElse("")).endsWith(reason);
    assertThat(planned.due()).isEqualTo(now.plusSeconds(seconds));
    assertThat(platform.calls()).isZero();
  }

  private void publish(ScriptedServer site) {
    stage.publish(RECAP.published(1, false));
    stage.page(pageOf(RECAP, site));
  }

  private static Page pageOf(Recapitulation of, ScriptedServer site) {
    var recap = of.recap();
    return new Page(
        recap.id(),
        recap.revision(),
        PageStatus.LIVE,
        site.url() + "/" + recap.path(),
        recap.path(),
        "0".repeat(64));
  }

  private static Reaction seen() {
    return seenAs(RECAP);
  }

  private static Reaction seenAs(Recapitulation recap) {
    return Reaction.answer(
        200,
        "<meta name='afterword:revision' content='" + recap.recap().revision().value() + "'>",
        "Content-Type: text/html");
  }

  private Delivery entry() {
    return Optional.ofNullable(stage.ledger().get("toots:zh/tea")).orElseThrow();
  }
}
