package dev.afterword.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A probe that asks for the wrong path must not be told that all is well. */
class HealthPathTest extends OnTheWire {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/healthz/anything",
        "/healthz/../desk",
        "/healthz//",
        "/healthz/%2e",
        "/healthz%2Fx",
        "/healthz%00",
        "/healthz;a=b",
        "/healthzz",
        "//healthz",
        "/HEALTHZ",
        "/readyz/anything",
        "/readyz//",
        "/readyz%2F",
        "//readyz"
      })
  void nothingElseIsHealthy(String target) throws Exception {
    assertThat(wire.raw(target)).matches("(?s)HTTP/1.1 40[04] .*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/healthz", "/healthz/", "/readyz", "/readyz/", "/healthz?a=/../b"})
  void theseAre(String target) throws Exception {
    assertThat(wire.raw(target)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void otherMethodsAreToldWhichThereAre() throws Exception {
    for (String method : new String[] {"OPTIONS", "PUT", "PROPFIND"}) {
      var answer = wire.send(method, "/healthz");
      assertThat(answer.statusCode()).as(method).isEqualTo(405);
      assertThat(answer.headers().firstValue("allow")).contains("GET, HEAD");
    }
  }
}
