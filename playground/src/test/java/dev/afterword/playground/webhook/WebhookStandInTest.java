package dev.afterword.playground.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.TestClock;
import dev.afterword.playground.Wire;
import dev.afterword.playground.platform.Effect;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookStandInTest {
  private static final String BODY = "{\"type\":\"recap.published\",\"data\":{\"title\":\"回顾\"}}";

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

  private HttpResponse<String> deliver(String id, String body) throws Exception {
    return deliver(id, body, signature(playground.credentials().webhookSecret(), id, body));
  }

  private HttpResponse<String> deliver(String id, String body, String signature)
      throws IOException {
    return Wire.postJson(
        playground.webhook(),
        body,
        "webhook-id",
        id,
        "webhook-timestamp",
        Long.toString(clock.instant().getEpochSecond()),
        "webhook-signature",
        signature);
  }

  private String signature(String secret, String id, String body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    String signed = id + "." + clock.instant().getEpochSecond() + "." + body;
    return "v1,"
        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theSignatureIsTheOneOfTheSpecification() {
    WebhookSignature signature =
        new WebhookSignature("whsec_YWZ0ZXJ3b3JkLXRlc3Qtc2VjcmV0LTMyLWJ5dGVzISE=");
    byte[] body = "{\"type\":\"recap.published\"}".getBytes(StandardCharsets.UTF_8);
    String right = "v1,ftvrKbSJ+F3QO/GcGwu97mJl45P/WvoN8VN5KSwuRug=";
    assertThat(signature.isIn(right, "msg_aw_0001", "1700000000", body)).isTrue();
    assertThat(signature.isIn("v1,x " + right, "msg_aw_0001", "1700000000", body)).isTrue();
    assertThat(signature.isIn(right, "msg_aw_0002", "1700000000", body)).isFalse();
  }

  @Test
  void aSignedDeliveryIsReceived() throws Exception {
    assertThat(deliver("msg_1", BODY).statusCode()).isEqualTo(200);
    assertThat(playground.posts())
        .singleElement()
        .satisfies(post -> assertThat(post.text()).isEqualTo(BODY));
  }

  @Test
  void aRepeatCountsAsOne() throws Exception {
    deliver("msg_1", BODY);
    assertThat(deliver("msg_1", BODY).statusCode()).isEqualTo(200);
    assertThat(playground.posts())
        .singleElement()
        .satisfies(post -> assertThat(post.note()).contains("received 2 times"));
    assertThat(playground.requests().getLast().effect()).isEqualTo(Effect.REPEATED);
  }

  @Test
  void anIdWithAnotherBodyIsAConflict() throws Exception {
    deliver("msg_1", BODY);
    assertThat(deliver("msg_1", BODY.replace("回", "四")).statusCode()).isEqualTo(409);
  }

  @Test
  void aWrongSecretIsRefused() throws Exception {
    String other = signature("whsec_" + "A".repeat(32), "msg_1", BODY);
    assertThat(deliver("msg_1", BODY, other).statusCode()).isEqualTo(401);
    assertThat(deliver("msg_1", BODY, "").statusCode()).isEqualTo(401);
    assertThat(playground.posts()).isEmpty();
  }

  @Test
  void aTimestampOfSixMinutesAgoIsRefused() throws Exception {
    String early = signature(playground.credentials().webhookSecret(), "msg_1", BODY);
    String then = Long.toString(clock.instant().getEpochSecond());
    clock.pass(Duration.ofMinutes(6));
    HttpResponse<String> answer =
        Wire.postJson(
            playground.webhook(),
            BODY,
            "webhook-id",
            "msg_1",
            "webhook-timestamp",
            then,
            "webhook-signature",
            early);
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void whatIsNoEventOrNoPostIsRefused() throws Exception {
    assertThat(deliver("msg_1", "[]").statusCode()).isEqualTo(400);
    assertThat(deliver("msg_2", "{\"data\":{}}").statusCode()).isEqualTo(400);
    assertThat(deliver("msg.3", BODY).statusCode()).isEqualTo(401);
    assertThat(Wire.get(playground.webhook()).statusCode()).isEqualTo(405);
  }
}
