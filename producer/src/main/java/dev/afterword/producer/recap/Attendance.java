package dev.afterword.producer.recap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.Mode;
import dev.afterword.contract.Place;
import dev.afterword.producer.frontmatter.Field;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How and where one could attend. Values are recognised by what they say, not by their key: one
 * site keeps the mode in {@code label}, the next the series.
 *
 * @param mode how
 * @param series the row of events
 * @param place where
 */
record Attendance(Mode mode, Optional<String> series, Optional<Place> place) {
  private static final Pattern HYBRID =
      Pattern.compile("(?i)线上\\s*[+＋&/、和与]?\\s*线下|online\\s*(?:and|&|\\+|/)\\s*offline|hybrid|混合");
  private static final Pattern ONLINE =
      Pattern.compile("(?i)线上|在线|online|virtual|直播|web(?:inar|cast)");
  private static final Pattern OFFLINE =
      Pattern.compile("(?i)线下|offline|in[- ]person|on[- ]?site|现场");
  private static final Pattern SIMPLE_CITY = Pattern.compile("[\\p{L}\\p{M}' .-]{1,40}");

  static Attendance of(Matter front, Warnings warnings) {
    Mode mode = Mode.UNKNOWN;
    Optional<String> series = Optional.empty();
    for (Field field : front.all(Meaning.MODE)) {
      Optional<String> value = Optional.of(field.text()).filter(text -> !text.isEmpty());
      Mode said = value.map(Attendance::mode).orElse(Mode.UNKNOWN);
      if (said != Mode.UNKNOWN) {
        mode = mode == Mode.UNKNOWN ? said : mode;
      } else {
        series = series.or(() -> value);
      }
    }
    Optional<Field> location = front.first(Meaning.PLACE);
    Mode there = location.map(Field::text).map(Attendance::mode).orElse(Mode.UNKNOWN);
    if (location.isPresent() && there == Mode.ONLINE && mode == Mode.OFFLINE) {
      warnings.add(
          "place-contradiction",
          location.get().position(),
          "The event is offline and its location is online; correct one of them.");
    }
    mode = mode == Mode.UNKNOWN ? there : mode;
    return new Attendance(mode, series, place(front, there));
  }

  private static Optional<Place> place(Matter front, Mode there) {
    Optional<String> venue = front.named("venue").map(Field::text).filter(text -> !text.isEmpty());
    Optional<Field> location = front.first(Meaning.PLACE);
    if (location.isEmpty()) {
      return venue.map(name -> new Place(name, Optional.empty(), venue));
    }
    JsonNode value = location.get().value();
    if (value.isObject()) {
      Optional<String> city = member(value, "city");
      Optional<String> house = member(value, "venue").or(() -> member(value, "name"));
      return city.or(() -> house).map(raw -> new Place(raw, city, house));
    }
    String raw = String.join(", ", location.get().texts());
    if (raw.isEmpty() || there != Mode.UNKNOWN) {
      return raw.isEmpty()
          ? Optional.empty()
          : Optional.of(new Place(raw, Optional.empty(), venue));
    }
    Optional<String> city = Optional.of(raw).filter(text -> SIMPLE_CITY.matcher(text).matches());
    return Optional.of(new Place(raw, city, venue));
  }

  private static Optional<String> member(JsonNode map, String key) {
    return Optional.of(map.path(key).asText("")).filter(text -> !text.isBlank());
  }

  private static Mode mode(String text) {
    if (text.length() > 40) {
      return Mode.UNKNOWN;
    }
    if (HYBRID.matcher(text).find()) {
      return Mode.HYBRID;
    }
    boolean online = ONLINE.matcher(text).find();
    boolean offline = OFFLINE.matcher(text).find();
    if (online && offline) {
      return Mode.HYBRID;
    }
    if (online) {
      return Mode.ONLINE;
    }
    return offline ? Mode.OFFLINE : Mode.UNKNOWN;
  }
}
