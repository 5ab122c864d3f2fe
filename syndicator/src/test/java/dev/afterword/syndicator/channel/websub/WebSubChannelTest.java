package dev.afterword.syndicator.channel.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.syndicator.channel.ChannelContract;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.ScriptedServer;
import dev.afterword.syndicator.sample.Sketch;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebSubChannelTest extends ChannelContract {
  @Override
  protected ChannelType type() {
    return new WebSubType();
  }

  @Override
  protected Map<String, List<String>> settings(URI server) {
    return Map.of("hub", List.of(server + "/hub"));
  }

  @Override
  protected List<String> secrets() {
    return List.of("no secret at all");
  }

  @Override
  protected Reaction taken() {
    return Reaction.answer(204, "");
  }

  @Override
  protected Repeat repeat() {
    return Repeat.SAFE;
  }

  /** A hub's answer has no meaning beside its status. */
  @Override
  protected Map<String, String> exceptions() {
    return Map.of("html", "Accepted", "text", "Accepted", "cut", "Accepted", "huge", "Accepted");
  }

  @Test
  void theHubIsToldOfTheFeedOfTheLanguage() {
    try (var server = ScriptedServer.with(Reaction.answer(202, ""));
        var channel = open(server.url())) {
      post(channel);
      var request = server.requests().getFirst();
      assertThat(request.target()).isEqualTo("/hub");
      assertThat(request.headers())
          .containsEntry("content-type", "application/x-www-form-urlencoded");
      String feed = "https%3A%2F%2Frecaps.example.org%2Fen%2Ffeed.xml";
      assertThat(request.body())
          .isEqualTo("hub.mode=publish&hub.url=" + feed + "&hub.topic=" + feed);
    }
  }

  @Test
  void aPageElsewhereIsInTheFeedOfTheSite() {
    var hub = Map.of("hub", List.of("http://127.0.0.1:1/hub"));
    try (var channel = Rehearsal.open(type(), hub, URI.create("https://talks.example/base"))) {
      var card = Sketch.usual().elsewhere("https://other.example/x").announcement();
      assertThat(channel.compose(card).getFirst().text())
          .isEqualTo("https://talks.example/base/en/feed.xml");
    }
  }

  @Test
  void aHubThatIsThereIsReady() {
    try (var server = ScriptedServer.with(Reaction.html(405), Reaction.html(404));
        var channel = open(server.url())) {
      assertThat(channel.check()).isInstanceOf(Standing.Ready.class);
      assertThat(channel.check()).isInstanceOf(Standing.Faulty.class);
    }
  }
}
