package dev.afterword.playground.robot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.TestClock;
import dev.afterword.playground.Wire;
import dev.afterword.playground.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RobotStandInTest {
  private static final String TEXT = "{\"msgtype\":\"text\",\"text\":{\"content\":\"回顾\"}}";

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

  private static int code(String field, URI address, String body) throws IOException {
    var answer = Wire.postJson(address, body);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Json.object(answer.body().getBytes(StandardCharsets.UTF_8))
        .orElseThrow()
        .path(field)
        .asInt(-99);
  }

  private int dingtalk(String secret, Duration ago, String body) throws IOException {
    String time = Long.toString(clock.instant().minus(ago).toEpochMilli());
    String sign =
        RobotSignature.hmac(
            secret.getBytes(StandardCharsets.UTF_8),
            (time + "\n" + secret).getBytes(StandardCharsets.UTF_8));
    String signed =
        "&timestamp=" + time + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    return code("errcode", URI.create(setting("dingtalk", "webhook") + signed), body);
  }

  private int feishu(String secret, String message) throws IOException {
    String time = Long.toString(clock.instant().getEpochSecond());
    String sign =
        RobotSignature.hmac((time + "\n" + secret).getBytes(StandardCharsets.UTF_8), new byte[0]);
    String body = "{\"timestamp\":\"" + time + "\",\"sign\":\"" + sign + "\"," + message + "}";
    return code("code", URI.create(setting("feishu", "webhook")), body);
  }

  @Test
  void dingtalkWantsItsSignatureFreshAndRight() throws IOException {
    String secret = setting("dingtalk", "secret");
    assertThat(dingtalk(secret, Duration.ZERO, TEXT)).isZero();
    assertThat(dingtalk(secret, Duration.ofMinutes(59), TEXT)).isZero();
    assertThat(dingtalk(secret, Duration.ofMinutes(61), TEXT)).isEqualTo(310000);
    assertThat(dingtalk("other", Duration.ZERO, TEXT)).isEqualTo(310000);
    var unknown = URI.create(setting("dingtalk", "webhook") + "x");
    assertThat(code("errcode", unknown, TEXT)).isEqualTo(300001);
    assertThat(playground.posts()).hasSize(2).allMatch(post -> post.text().equals("回顾"));
  }

  @Test
  void dingtalkIsSilentForTenMinutesAfterOneMessageTooMany() throws IOException {
    String secret = setting("dingtalk", "secret");
    for (int message = 0; message < 20; message++) {
      assertThat(dingtalk(secret, Duration.ZERO, TEXT)).isZero();
    }
    assertThat(dingtalk(secret, Duration.ZERO, TEXT)).isEqualTo(130101);
    clock.pass(Duration.ofMinutes(9));
    assertThat(dingtalk(secret, Duration.ZERO, TEXT)).isEqualTo(130101);
    clock.pass(Duration.ofMinutes(2));
    assertThat(dingtalk(secret, Duration.ZERO, TEXT)).isZero();
  }

  @Test
  void dingtalkRefusesWhatIsNoMessage() throws IOException {
    String secret = setting("dingtalk", "secret");
    assertThat(dingtalk(secret, Duration.ZERO, "{}")).isEqualTo(40035);
    assertThat(dingtalk(secret, Duration.ZERO, "{\"msgtype\":\"poem\"}")).isEqualTo(400105);
    assertThat(dingtalk(secret, Duration.ZERO, TEXT.replace("回顾", "回".repeat(7000))))
        .isEqualTo(460101);
    assertThat(playground.posts()).isEmpty();
  }

  @Test
  void feishuWantsItsSignatureInTheMessage() throws IOException {
    String text = "\"msg_type\":\"text\",\"content\":{\"text\":\"hello\"}";
    assertThat(feishu(setting("feishu", "secret"), text)).isZero();
    assertThat(feishu("other", text)).isEqualTo(19021);
    assertThat(feishu(setting("feishu", "secret"), "\"msg_type\":\"poem\"")).isEqualTo(19002);
    var unknown = URI.create(setting("feishu", "webhook") + "x");
    assertThat(code("code", unknown, "{" + text + "}")).isEqualTo(19001);
    assertThat(playground.posts()).singleElement().matches(post -> post.text().equals("hello"));
  }

  @Test
  void wecomCountsTheBytesOfTheContent() throws IOException {
    var address = URI.create(setting("wecom", "webhook"));
    String markdown = "{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"%s\"}}";
    assertThat(code("errcode", address, markdown.formatted("回".repeat(1365)))).isZero();
    assertThat(code("errcode", address, markdown.formatted("回".repeat(1366)))).isEqualTo(40058);
    assertThat(code("errcode", URI.create(address + "x"), TEXT)).isEqualTo(93000);
    assertThat(playground.posts()).singleElement().matches(post -> post.length() == 4095);
  }

  @Test
  void aBodyThatIsNotDeclaredAsJsonIsNoMessage() throws IOException {
    var answer = Wire.send("POST", URI.create(setting("wecom", "webhook")), TEXT);
    assertThat(answer.body()).contains("40008");
  }
}
