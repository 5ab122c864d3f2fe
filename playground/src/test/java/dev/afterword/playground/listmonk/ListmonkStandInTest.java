package dev.afterword.playground.listmonk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.TestClock;
import dev.afterword.playground.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListmonkStandInTest {
  private static final String CAMPAIGN =
      "{\"name\":\"afterword abc\",\"subject\":\"Tea\",\"lists\":[1],\"type\":\"regular\","
          + "\"content_type\":\"html\",\"body\":\"<p>Tea</p>\",\"altbody\":\"Tea and tuning\"}";

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

  private HttpResponse<String> send(String method, String path, String body) throws IOException {
    var settings = playground.settings().getOrDefault("listmonk", Map.of());
    String pair = settings.get("user") + ":" + settings.get("token");
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    var headers = Wire.json("Authorization", "Basic " + basic);
    return Wire.send(method, URI.create(settings.get("url") + path), body, headers);
  }

  @Test
  void nobodyReceivesADraft() throws IOException {
    assertThat(send("POST", "/api/campaigns", CAMPAIGN).statusCode()).isEqualTo(200);
    assertThat(playground.posts()).isEmpty();
    assertThat(send("GET", "/api/campaigns?query=ABC", "").body()).contains("\"draft\"");
    String start = "{\"status\":\"running\"}";
    assertThat(send("PUT", "/api/campaigns/1/status", start).statusCode()).isEqualTo(200);
    assertThat(send("PUT", "/api/campaigns/1/status", start).statusCode()).isEqualTo(400);
    assertThat(playground.posts())
        .singleElement()
        .matches(post -> post.text().equals("Tea\n\nTea and tuning"));
  }

  @Test
  void theSameCampaignTwiceIsTwoCampaigns() throws IOException {
    send("POST", "/api/campaigns", CAMPAIGN);
    send("POST", "/api/campaigns", CAMPAIGN);
    assertThat(send("GET", "/api/campaigns?query=abc", "").body()).contains("\"total\":2");
  }

  @Test
  void aTemplateThatNobodyKnowsAndAListThatIsNotThereAreRefused() throws IOException {
    assertThat(send("POST", "/api/campaigns", CAMPAIGN.replace("Tea", "{{ x }}")).statusCode())
        .isEqualTo(400);
    assertThat(send("POST", "/api/campaigns", CAMPAIGN.replace("[1]", "[9]")).statusCode())
        .isEqualTo(400);
    var url = playground.settings().getOrDefault("listmonk", Map.of()).get("url");
    assertThat(Wire.get(URI.create(url + "/api/lists")).statusCode()).isEqualTo(403);
  }
}
