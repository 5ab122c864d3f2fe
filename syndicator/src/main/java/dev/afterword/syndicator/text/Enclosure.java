package dev.afterword.syndicator.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.syndicator.channel.Announcement;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * Posts of a platform without replies that measures the message around a text, escapes and all,
 * rather than the text.
 *
 * @param said what becomes of a fitted text before anybody reads it
 * @param message around what is said
 * @param unit of the size, for people
 * @param size of a message
 * @param longest size that the platform takes
 */
public record Enclosure(
    UnaryOperator<String> said,
    Function<String, JsonNode> message,
    String unit,
    ToIntFunction<JsonNode> size,
    int longest) {
  /** The posts of an announcement, at least one. */
  public List<PlannedPost> posts(Announcement announcement) {
    var measure =
        TextMeasure.counted(unit, text -> size.applyAsInt(message.apply(said.apply(text))));
    return new Instalments(new Limit(measure, longest))
        .of(announcement).stream().map(this::planned).toList();
  }

  private PlannedPost planned(FittedText fitted) {
    String text = said.apply(fitted.text());
    return new FittedText(text, fitted.length(), fitted.limit(), fitted.links(), fitted.cut())
        .planned(message.apply(text));
  }
}
