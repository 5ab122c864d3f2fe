package dev.afterword.syndicator.channel.indexnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.syndicator.channel.ChannelContract;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.ScriptedServer;
import dev.afterword.syndicator.sample.Sketch;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexNowChannelTest extends ChannelContract {
  private static final String KEY = "0123456789abcdef";

  @Override
  protected ChannelType type() {
    return new IndexNowType();
  }

  @Override
  protected Map<String, List<String>> settings(URI server) {
    return Map.of("key", List.of(KEY), "url", List.of(server.toString()));
  }

  @Override
  protected List<String> secrets() {
    return List.of(KEY);
  }

  @Override
  protected Reaction taken() {
    return Reaction.answer(202, "");
  }

  @Override
  protected Repeat repeat() {
    return Repeat.SAFE;
  }

  /** An answer has no meaning beside its status, and a wrong key is wrong for one site. */
  @Override
  protected Map<String, String> exceptions() {
    return Map.of(
        "html",
        "Accepted",
        "text",
        "Accepted",
        "cut",
        "Accepted",
        "huge",
        "Accepted",
        "403",
        "Rejected",
        "401",
        "Rejected");
  }

  @Test
  void thePageIsToldWithTheKeyBelowTheSite() {
    try (var server = ScriptedServer.with(taken());
        var channel = open(server.url())) {
      post(channel);
      assertThat(server.requests().getFirst().target()).isEqualTo("/indexnow");
      assertThat(body(server).path("key").asText()).isEqualTo(KEY);
      assertThat(body(server).path("host").asText()).isEqualTo("recaps.example.org");
      assertThat(body(server).path("keyLocation").asText())
          .isEqualTo("https://recaps.example.org/" + KEY + ".txt");
      assertThat(body(server).path("urlList").path(0).asText()).isEqualTo(Sketch.PAGE);
    }
  }

  @Test
  void ofAPageElsewhereOurFrontPageIsTold() {
    var key = Map.of("key", List.of(KEY));
    try (var channel = Rehearsal.open(type(), key, URI.create("https://talks.example"))) {
      var card = Sketch.usual().elsewhere("https://other.example/x").announcement();
      var request = channel.compose(card).getFirst().request();
      assertThat(request.path("host").asText()).isEqualTo("talks.example");
      assertThat(request.path("urlList").path(0).asText()).isEqualTo("https://talks.example/en/");
    }
  }

  @Test
  void aKeyThatIsServedIsReady() {
    try (var server = ScriptedServer.with(Reaction.answer(200, KEY + "\n"), Reaction.html(200));
        var channel =
            Rehearsal.open(
                type(),
                Map.of("key", List.of(KEY), "key-location", List.of(server.url() + "/key.txt")))) {
      assertThat(channel.check()).isInstanceOf(Standing.Ready.class);
      assertThat(channel.check()).isInstanceOf(Standing.Faulty.class);
    }
  }

  @Test
  void aKeyThatNobodyTakesIsRefusedAndNotRepeated() {
    assertThatThrownBy(() -> Rehearsal.open(type(), Map.of("key", List.of("short"))))
        .isInstanceOf(SettingException.class)
        .hasMessageNotContaining("short");
  }
}
