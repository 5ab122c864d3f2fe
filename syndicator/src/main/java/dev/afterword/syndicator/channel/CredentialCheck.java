package dev.afterword.syndicator.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the answer to a harmless question tells about our credentials.
 *
 * @param account reads the account out of the answer; empty if it is none that the platform gives
 * @param fix what to do when the platform refuses
 */
public record CredentialCheck(Function<JsonNode, Optional<String>> account, String fix) {
  /** The standing. */
  public Standing of(Exchange exchange) {
    return switch (exchange) {
      case Exchange.NotSent unreachable -> new Standing.Unclear(unreachable.reason());
      case Exchange.Lost lost -> new Standing.Unclear(lost.reason());
      case Exchange.Truncated cut -> new Standing.Unclear(cut.reason());
      case Exchange.Forbidden closed ->
          new Standing.Faulty(closed.reason(), "set private-addresses: allow, or correct the url");
      case Exchange.Answered answer when isBusy(answer.status()) ->
          new Standing.Unclear(PlatformWords.of(answer));
      case Exchange.Answered answer when answer.status() == 200 ->
          PlatformWords.json(answer.body())
              .flatMap(account)
              .<Standing>map(Standing.Ready::new)
              .orElseGet(() -> new Standing.Faulty(misunderstood(answer), fix));
      case Exchange.Answered answer -> new Standing.Faulty(PlatformWords.of(answer), fix);
    };
  }

  /** What cannot be read may hold what must not be shown: Discord tells a webhook its token. */
  private static String misunderstood(Exchange.Answered answer) {
    return PlatformWords.json(answer.body()).isPresent()
        ? PlatformWords.of(answer)
        : "HTTP " + answer.status() + " with something else than the platform answers";
  }

  private static boolean isBusy(int status) {
    return status == 408 || status == 425 || status == 429 || status >= 500;
  }

  /** A text that is there and not empty. */
  public static Optional<String> text(JsonNode node) {
    return Optional.of(node.asText()).filter(text -> !text.isEmpty());
  }
}
