package dev.afterword.desk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {
  @TempDir Path site;

  private HttpResponse<String> ask(Health health, String method, String path) throws Exception {
    try (HttpFace face = HttpFace.start(HttpFaceConfig.loopback(0, site, health));
        Wire wire = new Wire(face.url())) {
      return wire.send(method, path);
    }
  }

  @Test
  void aReadyProcessSaysSo() throws Exception {
    assertThat(ask(Ready::new, "GET", "/healthz").body()).isEqualTo("ok\n");
    HttpResponse<String> ready = ask(Ready::new, "GET", "/readyz");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).isEqualTo("ready\n");
    assertThat(ready.headers().firstValue("cache-control")).contains("no-store");
  }

  @Test
  void eachReasonIsALine() throws Exception {
    Health health = () -> new NotReady(List.of("the disk is full", "no broker:\r\nrefused"));
    HttpResponse<String> answer = ask(health, "GET", "/readyz");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("the disk is full\nno broker: refused\n");
    assertThat(ask(health, "GET", "/healthz").statusCode()).isEqualTo(200);
  }

  @Test
  void healthIsOnlyRead() throws Exception {
    assertThat(ask(Ready::new, "HEAD", "/readyz").body()).isEmpty();
    assertThat(ask(Ready::new, "POST", "/healthz").statusCode()).isEqualTo(405);
    assertThat(ask(Ready::new, "DELETE", "/readyz").statusCode()).isEqualTo(405);
  }

  @Test
  void aFaultOfOursShowsNothingOfUs() throws Exception {
    Health broken =
        () -> {
          throw new IllegalStateException("inside");
        };
    HttpResponse<String> answer = ask(broken, "GET", "/readyz");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("inside", "Exception", "\tat");
  }

  @Test
  void notReadyNeedsAReason() {
    assertThatThrownBy(() -> new NotReady(List.of())).hasMessageContaining("reason");
  }
}
