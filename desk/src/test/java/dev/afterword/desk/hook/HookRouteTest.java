package dev.afterword.desk.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.desk.http.HttpFace;
import dev.afterword.desk.http.HttpFaceConfig;
import dev.afterword.desk.http.Ready;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HookRouteTest {
  private final AtomicInteger woken = new AtomicInteger();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpFace face;

  @BeforeEach
  void serve(@TempDir Path site) throws Exception {
    var route =
        new HookRoute(Map.of(Forge.GITLAB, "tea"), woken::incrementAndGet, InstantSource.system());
    face =
        HttpFace.start(
            new HttpFaceConfig(
                InetAddress.getLoopbackAddress(), 0, site, Ready::new, List.of(route)));
  }

  @AfterEach
  void stop() {
    client.close();
    face.close();
  }

  private int post(String path, String token) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(face.url() + path))
            .header("X-Gitlab-Token", token)
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Test
  void aVerifiedCallWakesAndAForgedOneDoesNot() throws Exception {
    assertThat(post("/hooks/gitlab", "tea")).isEqualTo(202);
    assertThat(woken).hasValue(1);
    assertThat(post("/hooks/gitlab", "coffee")).isEqualTo(401);
    assertThat(woken).hasValue(1);
  }

  @Test
  void whatIsNotSetUpIsNotThere() throws Exception {
    assertThat(post("/hooks/github", "tea")).isEqualTo(404);
    assertThat(post("/hooks", "tea")).isEqualTo(404);
    assertThat(post("/hooks/gitlab/more", "tea")).isEqualTo(404);
    var get = HttpRequest.newBuilder(URI.create(face.url() + "/hooks/gitlab")).build();
    assertThat(client.send(get, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(405);
  }

  @Test
  void aFloodIsTurnedAway() throws Exception {
    for (int call = 0; call < 60; call++) {
      assertThat(post("/hooks/gitlab", "coffee")).isEqualTo(401);
    }
    assertThat(post("/hooks/gitlab", "coffee")).isEqualTo(429);
    // Forgers cannot use up what the forge needs.
    assertThat(post("/hooks/gitlab", "tea")).isEqualTo(202);
  }
}
