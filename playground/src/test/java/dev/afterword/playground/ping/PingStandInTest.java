package dev.afterword.playground.ping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.TestClock;
import dev.afterword.playground.Wire;
import dev.afterword.playground.platform.VisiblePost;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PingStandInTest {
  private static final String PING =
      "hub.mode=publish&hub.url=https%3A%2F%2Fexample.org%2Fen%2Ffeed.xml";

  private final TestClock clock = new TestClock();
  private Playground playground;

  @BeforeEach
  void start() throws IOException {
    playground = Playground.start(PlaygroundConfig.loopback(clock));
  }

  @AfterEach
  void stop() throws IOException {
    playground.close();
  }

  private String setting(String platform, String key) {
    return playground.settings().getOrDefault(platform, Map.of()).getOrDefault(key, "");
  }

  private int hub(String body, String type) throws IOException {
    var hub = URI.create(setting("websub", "hub"));
    return Wire.send("POST", hub, body, "Content-Type", type).statusCode();
  }

  private int index(String key, String page) throws IOException {
    var url = URI.create(setting("indexnow", "url") + "/indexnow");
    String body =
        "{\"host\":\"example.org\",\"key\":\"%s\",\"urlList\":[\"%s\"],\"keyLocation\":\"%s\"}"
            .formatted(key, page, "https://example.org/k.txt");
    return Wire.postJson(url, body).statusCode();
  }

  @Test
  void aHubTakesAFormAndCountsRepeats() throws IOException {
    String form = "application/x-www-form-urlencoded";
    assertThat(hub(PING, form)).isEqualTo(204);
    assertThat(hub(PING, form)).isEqualTo(204);
    assertThat(hub(PING, "application/json")).isEqualTo(400);
    assertThat(hub(PING.replace("publish", "subscribe"), form)).isEqualTo(400);
    assertThat(hub("hub.mode=publish&hub.url=feed.xml", form)).isEqualTo(400);
    assertThat(playground.posts())
        .singleElement()
        .satisfies(
            post -> {
              assertThat(post.text()).isEqualTo("https://example.org/en/feed.xml");
              assertThat(post.note()).contains("received 2 times");
            });
  }

  @Test
  void aSearchEngineTakesPagesOfTheHostWithTheKey() throws IOException {
    String key = setting("indexnow", "key");
    assertThat(index(key, "https://example.org/a")).isEqualTo(200);
    assertThat(index(key, "https://example.com/a")).isEqualTo(422);
    assertThat(index("another-key", "https://example.org/b")).isEqualTo(403);
    assertThat(playground.posts())
        .extracting(VisiblePost::text)
        .containsExactly("https://example.org/a");
  }
}
