package dev.afterword.contract.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record of a topic that both sides know, for example a dead letter.
 *
 * @param partition from 0
 * @param offset from 0
 */
public record Place(int partition, long offset) {
  private static final Pattern TEXT = Pattern.compile("(?:(\\d{1,6})-)?(\\d{1,18})");

  /** Refuses what cannot be. */
  public Place {
    if (partition < 0 || offset < 0) {
      throw new IllegalArgumentException("partition and offset are counted from 0");
    }
  }

  /**
   * Reads {@code 17} (partition 0) or {@code 2-17}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Place of(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a place is an offset such as 17, or partition and offset such as 2-17");
    }
    String partition = matcher.group(1);
    return new Place(
        partition == null ? 0 : Integer.parseInt(partition), Long.parseLong(matcher.group(2)));
  }

  @Override
  @JsonValue
  public String toString() {
    return partition == 0 ? Long.toString(offset) : partition + "-" + offset;
  }
}
