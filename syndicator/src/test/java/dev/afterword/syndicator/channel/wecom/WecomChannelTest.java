package dev.afterword.syndicator.channel.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.syndicator.channel.ChannelContract;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.sample.HostileRecaps;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.ScriptedServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WecomChannelTest extends ChannelContract {
  @Override
  protected ChannelType type() {
    return new WecomType();
  }

  @Override
  protected Map<String, List<String>> settings(URI server) {
    return Map.of("webhook", List.of(server + "/cgi-bin/webhook/send?key=k3y"));
  }

  @Override
  protected List<String> secrets() {
    return List.of("k3y");
  }

  @Override
  protected Reaction taken() {
    return said(0);
  }

  private static Reaction said(int code) {
    return Reaction.json(200, "{\"errcode\":" + code + ",\"errmsg\":\"words\"}");
  }

  @ParameterizedTest
  @CsvSource({"93000, Broken", "45009, Retry", "-1, Retry", "40058, Rejected"})
  void theCodeDecides(int code, String outcome) {
    try (var server = ScriptedServer.with(said(code));
        var channel = open(server.url())) {
      assertThat(post(channel).getClass().getSimpleName()).isEqualTo(outcome);
    }
  }

  @Test
  void aServerThatIsBusyForTheThirdTimeLeavesADoubt() {
    try (var server = ScriptedServer.with(said(-1));
        var channel = open(server.url())) {
      assertThat(post(channel, 3)).isInstanceOf(Outcome.Unknown.class);
    }
  }

  @Test
  void aKeyThatIsNoneIsFaulty() {
    try (var server = ScriptedServer.with(said(40008), said(93000));
        var channel = open(server.url())) {
      assertThat(channel.check()).isInstanceOf(Standing.Ready.class);
      assertThat(channel.check()).isInstanceOf(Standing.Faulty.class);
    }
  }

  @Test
  void theContentIsWithinFourKilobytesAndEverySessionKeepsItsName() {
    try (var channel = open(URI.create("http://127.0.0.1:1"))) {
      var posts =
          channel.compose(
              Optional.ofNullable(HostileRecaps.all().get("forty sessions"))
                  .orElseThrow()
                  .announcement());
      assertThat(posts)
          .allSatisfy(
              post ->
                  assertThat(
                          post.request()
                              .at("/markdown/content")
                              .asText()
                              .getBytes(StandardCharsets.UTF_8))
                      .hasSizeLessThanOrEqualTo(4096));
      String all = posts.toString();
      for (int number = 1; number <= 40; number++) {
        assertThat(all).contains("第" + number + "场");
      }
    }
  }
}
