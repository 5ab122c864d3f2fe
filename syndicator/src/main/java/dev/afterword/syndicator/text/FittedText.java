package dev.afterword.syndicator.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.ledger.PlannedPost;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text within its limit.
 *
 * @param text as a follower reads it
 * @param length in the unit of its limit
 * @param limit that it was fitted to
 * @param links addresses in the text, each whole
 * @param cut names of the fields that had to be shortened or left out, without repeats
 */
public record FittedText(
    String text, int length, Limit limit, List<String> links, List<String> cut) {
  /** Takes its own copies. */
  public FittedText {
    links = List.copyOf(links);
    cut = List.copyOf(cut);
  }

  /** The same, telling of one more field that was cut. */
  FittedText cutting(String field) {
    var fields = Stream.concat(cut.stream(), Stream.of(field)).distinct().toList();
    return new FittedText(text, length, limit, links, fields);
  }

  /** The post that says it. */
  public PlannedPost planned(JsonNode request) {
    return PlannedPost.post(
        text, length, limit.maximum(), limit.measure().unit(), links, cut, request);
  }
}
