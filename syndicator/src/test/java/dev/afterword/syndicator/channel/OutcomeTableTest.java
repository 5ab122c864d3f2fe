package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.ledger.Receipt;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTableTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (_, _) -> true);

  @ParameterizedTest
  @CsvSource({
    "200, Accepted, Accepted",
    "302, Rejected, Rejected",
    "400, Rejected, Rejected",
    "401, Broken, Broken",
    "402, Broken, Broken",
    "403, Broken, Broken",
    "404, Rejected, Rejected",
    "408, Unknown, Retry",
    "410, Rejected, Rejected",
    "422, Rejected, Rejected",
    "425, Retry, Retry",
    "429, Retry, Retry",
    "500, Unknown, Retry",
    "502, Unknown, Retry",
    "503, Unknown, Retry",
    "504, Unknown, Retry"
  })
  void statusesDecide(int status, String unsafe, String safe) {
    var answer = new Exchange.Answered(status, NONE, "{\"id\":1}");
    assertThat(name(Repeat.UNSAFE, 1, answer)).isEqualTo(unsafe);
    assertThat(name(Repeat.SAFE, 1, answer)).isEqualTo(safe);
  }

  @Test
  void networksDecide() {
    assertThat(name(Repeat.UNSAFE, 1, new Exchange.NotSent("x"))).isEqualTo("Retry");
    assertThat(name(Repeat.UNSAFE, 1, new Exchange.Forbidden("x"))).isEqualTo("Broken");
    assertThat(name(Repeat.UNSAFE, 1, new Exchange.Lost("x"))).isEqualTo("Unknown");
    assertThat(name(Repeat.SAFE, 1, new Exchange.Lost("x"))).isEqualTo("Retry");
  }

  @Test
  void anAnswerWithoutSenseIsRepeatedThreeTimesAtMost() {
    var html = new Exchange.Answered(200, NONE, "<html>");
    var cut = new Exchange.Truncated(201, NONE, "cut");
    assertThat(name(Repeat.UNSAFE, 1, html)).isEqualTo("Unknown");
    assertThat(name(Repeat.SAFE, 1, html)).isEqualTo("Retry");
    assertThat(name(Repeat.SAFE, 3, html)).isEqualTo("Unknown");
    assertThat(name(Repeat.SAFE, 1, cut)).isEqualTo("Retry");
    assertThat(name(Repeat.UNSAFE, 1, new Exchange.Truncated(422, NONE, "cut")))
        .isEqualTo("Rejected");
  }

  @Test
  void waitsAreSensibleOrNone() {
    assertThat(RetryAfter.of("120", NOW)).contains(Duration.ofMinutes(2));
    assertThat(RetryAfter.of("Sun, 22 Nov 2026 10:05:00 GMT", NOW)).contains(Duration.ofMinutes(5));
    for (String useless :
        List.of("-1", "86401", "soon", "", "99999999999999", "Sun, 22 Nov 2026 09:59:00 GMT")) {
      assertThat(RetryAfter.of(useless, NOW)).as(useless).isEmpty();
    }
  }

  @Test
  void reasonsHoldThePlatformsWordsAndNoAddress() {
    var headers =
        HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (_, _) -> true);
    var answer =
        new Exchange.Answered(
            422,
            headers,
            "{\"error\":\"Bad\\u0007 text at https://h/secret?t=1 " + "x".repeat(900) + "\"}");
    String reason = ((Outcome.Rejected) outcome(Repeat.UNSAFE, 1, answer)).reason();
    assertThat(reason)
        .startsWith("HTTP 422: Bad text at (address) xxx")
        .hasSizeLessThan(330)
        .doesNotContain("secret");
    var page = HttpHeaders.of(Map.of("Content-Type", List.of("text/html")), (_, _) -> true);
    assertThat(
            ((Outcome.Rejected) outcome(Repeat.UNSAFE, 1, new Exchange.Answered(404, page, "<b>")))
                .reason())
        .isEqualTo("HTTP 404: an HTML page");
  }

  private static String name(Repeat repeat, int attempt, Exchange exchange) {
    return outcome(repeat, attempt, exchange).getClass().getSimpleName();
  }

  private static Outcome outcome(Repeat repeat, int attempt, Exchange exchange) {
    return new OutcomeTable(repeat, attempt, new Anything()).outcome(exchange);
  }

  private record Anything() implements Answers {
    @Override
    public Optional<Receipt> receipt(Exchange.Answered answer) {
      return answer.body().startsWith("{")
          ? Optional.of(new Receipt("1", Optional.empty(), Map.of(), NOW))
          : Optional.empty();
    }

    @Override
    public Optional<Duration> wait(HttpHeaders headers) {
      return Optional.empty();
    }
  }
}
