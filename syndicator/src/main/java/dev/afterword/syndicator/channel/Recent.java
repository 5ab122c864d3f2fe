package dev.afterword.syndicator.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a platform shows at once what was said lately.
 *
 * @param platform for people
 * @param list where it stands in the answer (RFC 6901)
 * @param complete whether the answer says that there is no more
 */
public record Recent(String platform, String list, Predicate<JsonNode> complete) {
  /**
   * Searches.
   *
   * @param shown the platform's answer
   * @param candidate reads one of the list
   */
  public Finding find(Exchange shown, LookUp wanted, Function<JsonNode, Candidate> candidate) {
    return WebService.read(shown)
        .filter(body -> body.at(list).isArray())
        .map(
            body ->
                wanted.among(
                    body.at(list).valueStream().map(candidate).toList(), complete.test(body)))
        .orElseGet(() -> new Finding.Unclear(platform + " did not show what was said"));
  }
}
