package dev.afterword.playground.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.TestClock;
import dev.afterword.playground.Wire;
import dev.afterword.playground.smtp.SmtpClient;
import dev.afterword.playground.x.XClient;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest {
  private final TestClock clock = new TestClock();
  private Playground playground;
  private XClient client;

  @BeforeEach
  void start() throws IOException {
    playground = Playground.start(PlaygroundConfig.loopback(clock));
    client = new XClient(playground, clock);
  }

  @AfterEach
  void stop() throws IOException {
    playground.close();
  }

  private URI control(String path) {
    return playground.httpBase().resolve("/control" + path);
  }

  @Test
  void aFaultCanBeAddedOverHttp() throws IOException {
    String fault =
        "{\"platform\":\"x\",\"kind\":\"status\",\"code\":503,\"retryAfter\":\"30\",\"method\":\"post\",\"path\":\"tweets\",\"count\":2}";
    assertThat(Wire.postJson(control("/faults"), fault).statusCode()).isEqualTo(201);
    assertThat(Wire.get(control("/faults")).body()).contains("\"count\":2");
    assertThat(client.post("a").headers().firstValue("Retry-After")).contains("30");
    assertThat(Wire.send("DELETE", control("/faults"), "").body()).isEqualTo("[]");
    assertThat(client.post("a").statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"drop\"}",
        "{\"platform\":\"x\"}",
        "{\"platform\":\"y\",\"kind\":\"drop\"}",
        "{\"platform\":\"x\",\"kind\":\"explode\"}",
        "{\"platform\":\"x\",\"kind\":\"status\"}",
        "{\"platform\":\"x\",\"kind\":\"status\",\"code\":99}",
        "{\"platform\":\"x\",\"kind\":\"wait\"}",
        "{\"platform\":\"x\",\"kind\":\"drop\",\"count\":0}",
        "{\"platform\":\"x\",\"kind\":\"drop\",\"colour\":\"red\"}",
        "{\"platform\":\"mail\",\"kind\":\"html\"}",
        "drop"
      })
  void aFaultThatMakesNoSenseIsExplained(String fault) throws IOException {
    var answer = Wire.postJson(control("/faults"), fault);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"error\"");
    assertThat(playground.faults().waiting()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"drop", "accept-then-drop", "html", "cut-json", "cut-body", "wait", "wait-before"})
  void everyKindHasAName(String kind) throws IOException {
    String fault = "{\"platform\":\"x\",\"millis\":5,\"kind\":\"" + kind + "\"}";
    assertThat(Wire.postJson(control("/faults"), fault).statusCode()).isEqualTo(201);
  }

  @Test
  void aFormOfAForeignPageCannotAddFaults() throws IOException {
    var answer =
        Wire.send(
            "POST",
            control("/faults"),
            "{\"platform\":\"x\",\"kind\":\"drop\"}",
            "Content-Type",
            "text/plain");
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void requestsPostsAndMailsAreShownWithoutSecrets() throws IOException {
    client.post("visible");
    try (SmtpClient smtp = SmtpClient.greeted(playground.smtpPort())) {
      smtp.mail("list@example.org", SmtpClient.MAIL);
    }
    assertThat(Wire.get(control("/requests")).body())
        .contains("\"path\":\"/2/tweets\"", "\"status\":201", "\"effect\":\"CREATED\"", "\"DOT\"")
        .doesNotContain("oauth", "playground-");
    assertThat(Wire.get(control("/posts")).body())
        .contains(
            "\"platform\":\"x\"", "\"text\":\"visible\"", "\"replyTo\":null", "\"at\":\"2026-");
    assertThat(Wire.get(control("/mails")).body())
        .contains("\"subject\":\"Recap\"", "\"messageId\":\"<1@example.org>\"");
    assertThat(Wire.get(control("/else")).statusCode()).isEqualTo(404);
  }
}
