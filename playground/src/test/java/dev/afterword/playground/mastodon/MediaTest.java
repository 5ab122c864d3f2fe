package dev.afterword.playground.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.TestClock;
import dev.afterword.playground.Wire;
import dev.afterword.playground.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediaTest {
  private static final String PNG = "\u0089PNG\r\n\u001a\n";

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

  private String authorization() {
    return "Bearer " + playground.credentials().mastodonToken();
  }

  private HttpResponse<String> upload(String bytes, String type) throws Exception {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\nA harbour\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c\"\r\n"
            + "Content-Type: "
            + type
            + "\r\n\r\n"
            + bytes
            + "\r\n--b--\r\n";
    var request =
        HttpRequest.newBuilder(URI.create(playground.mastodonBase() + "/api/v2/media"))
            .header("Authorization", authorization())
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(
                HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1)))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String method, String path, String body) throws IOException {
    return Wire.send(
        method,
        URI.create(playground.mastodonBase() + path),
        body,
        Wire.json("Authorization", authorization()));
  }

  private static String id(HttpResponse<String> answer) {
    return Json.object(answer.body().getBytes(StandardCharsets.UTF_8))
        .orElseThrow()
        .path("id")
        .asText();
  }

  @Test
  void aPictureServesOneStatusAndAnEditThatDoesNotNameItTakesItOff() throws Exception {
    String picture = id(upload(PNG, "image/png"));
    String body = "{\"status\":\"hello\",\"media_ids\":[\"" + picture + "\"]}";
    String status = id(send("POST", "/api/v1/statuses", body));
    assertThat(playground.posts().getFirst().note()).contains("picture: A harbour");
    assertThat(send("POST", "/api/v1/statuses", body).statusCode()).isEqualTo(422);
    assertThat(send("PUT", "/api/v1/statuses/" + status, body).statusCode()).isEqualTo(200);
    assertThat(playground.posts().getFirst().note()).contains("edited, picture: A harbour");
    send("PUT", "/api/v1/statuses/" + status, "{\"status\":\"bye\"}");
    assertThat(playground.posts().getFirst().note()).contains("edited");
  }

  @Test
  void aLargePictureIsWorkedOnFirst() throws Exception {
    var answer = upload(PNG + "x".repeat(60_000), "image/png");
    assertThat(answer.statusCode()).isEqualTo(202);
    String body = "{\"status\":\"hello\",\"media_ids\":[\"" + id(answer) + "\"]}";
    assertThat(send("POST", "/api/v1/statuses", body).statusCode()).isEqualTo(422);
    assertThat(send("GET", "/api/v1/media/" + id(answer), "").statusCode()).isEqualTo(206);
    assertThat(send("GET", "/api/v1/media/" + id(answer), "").statusCode()).isEqualTo(200);
    assertThat(send("POST", "/api/v1/statuses", body).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNoPictureIsRefused() throws Exception {
    assertThat(upload("<html>", "image/png").statusCode()).isEqualTo(422);
    assertThat(upload(PNG, "text/plain").statusCode()).isEqualTo(422);
    assertThat(send("POST", "/api/v2/media", "{}").statusCode()).isEqualTo(422);
  }
}
