package dev.afterword.playground.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.TestClock;
import dev.afterword.playground.Wire;
import dev.afterword.playground.platform.VisiblePost;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedInStandInTest {
  private static final String POST =
      "{\"author\":\"%s\",\"commentary\":\"%s\",\"visibility\":\"PUBLIC\",\"distribution\":"
          + "{\"feedDistribution\":\"MAIN_FEED\"},\"lifecycleState\":\"PUBLISHED\"}";

  private final TestClock clock = new TestClock();
  @TempDir private Path directory;
  private Playground playground;
  private String version = "";

  @BeforeEach
  void start() throws IOException {
    playground = Playground.start(PlaygroundConfig.loopback(clock).keptIn(directory));
    version = setting("version");
  }

  @AfterEach
  void stop() throws IOException {
    playground.close();
  }

  private String setting(String key) {
    return playground.settings().getOrDefault("linkedin", Map.of()).getOrDefault(key, "");
  }

  private HttpResponse<String> send(String method, String path, String body, String... more)
      throws IOException {
    String[] headers = {
      "Authorization",
      "Bearer " + setting("token"),
      "LinkedIn-Version",
      version,
      "X-Restli-Protocol-Version",
      "2.0.0",
      more.length > 0 ? more[0] : "X-None",
      more.length > 1 ? more[1] : "x"
    };
    return Wire.send(method, URI.create(setting("url") + path), body, Wire.json(headers));
  }

  private HttpResponse<String> post(String commentary) throws IOException {
    return send("POST", "/rest/posts", POST.formatted(setting("author"), commentary));
  }

  @Test
  void whatIsNotEscapedCutsThePostAndSuccessIsReported() throws IOException {
    assertThat(post("Kafka \\\\(2026\\\\) {hashtag|\\\\#|Logs} https://a.example/x_y").statusCode())
        .isEqualTo(201);
    assertThat(post("Before (after)").statusCode()).isEqualTo(201);
    assertThat(playground.posts())
        .extracting(VisiblePost::text)
        .containsExactly("Kafka (2026) #Logs https://a.example/x_y", "Before ");
  }

  @Test
  void theSameTextAgainNamesTheFirst() throws IOException {
    String urn = post("once").headers().firstValue("x-restli-id").orElse("");
    assertThat(urn).startsWith("urn:li:share:");
    assertThat(post("once").statusCode()).isEqualTo(422);
    assertThat(post("once").body()).contains("DUPLICATE_POST", urn);
  }

  @Test
  void aVersionLivesAYear() throws IOException {
    clock.pass(Duration.ofDays(330));
    assertThat(post("still").statusCode()).isEqualTo(201);
    clock.pass(Duration.ofDays(60));
    assertThat(post("over").statusCode()).isEqualTo(426);
  }

  @Test
  void strangersAndWhatIsNoPostAreRefused() throws IOException {
    var url = URI.create(setting("url") + "/rest/posts");
    assertThat(Wire.postJson(url, "{}").statusCode()).isEqualTo(401);
    assertThat(send("POST", "/rest/posts", "{}").statusCode()).isEqualTo(403);
    assertThat(post("x".repeat(3001)).statusCode()).isEqualTo(422);
    assertThat(playground.posts()).isEmpty();
  }

  @Test
  void aPostIsEditedDeletedAndRememberedOverARestart() throws IOException {
    String urn = post("first").headers().firstValue("x-restli-id").orElse("");
    String patch = "{\"patch\":{\"$set\":{\"commentary\":\"second\"}}}";
    String path = "/rest/posts/" + urn.replace(":", "%3A");
    assertThat(send("POST", path, patch).statusCode()).isEqualTo(422);
    assertThat(send("POST", path, patch, "X-RestLi-Method", "PARTIAL_UPDATE").statusCode())
        .isEqualTo(204);
    playground.close();
    playground = Playground.start(PlaygroundConfig.loopback(clock).keptIn(directory));
    assertThat(playground.posts()).extracting(VisiblePost::text).containsExactly("second");
    assertThat(send("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(send("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(playground.posts()).isEmpty();
  }

  @Test
  void aPictureHasToBeUploadedBeforeItIsNamed() throws IOException {
    String asked = "{\"initializeUploadRequest\":{\"owner\":\"" + setting("author") + "\"}}";
    var begun = send("POST", "/rest/images?action=initializeUpload", asked);
    String image = begun.body().replaceAll("(?s).*\"image\":\"([^\"]+)\".*", "$1");
    String target = begun.body().replaceAll("(?s).*\"uploadUrl\":\"([^\"]+)\".*", "$1");
    String card =
        POST.replace(
                "\"visibility\"",
                "\"content\":{\"article\":{\"source\":\"https://a.example\",\"title\":\"t\","
                    + "\"thumbnail\":\""
                    + image
                    + "\"}},\"visibility\"")
            .formatted(setting("author"), "with a picture");
    assertThat(send("POST", "/rest/posts", card).statusCode()).isEqualTo(422);
    var bearer = new String[] {"Authorization", "Bearer " + setting("token")};
    assertThat(Wire.send("PUT", URI.create(target), "PNG", bearer).statusCode()).isEqualTo(201);
    assertThat(send("POST", "/rest/posts", card).statusCode()).isEqualTo(201);
  }
}
