package dev.afterword.app.command;

import dev.afterword.contract.Problem;
import dev.afterword.contract.ProblemLevel;
import dev.afterword.contract.Recap;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.syndicator.ConfiguredChannel;
import dev.afterword.syndicator.channel.Announcement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells an author where a channel would have to shorten what he wrote. */
final class CutWarnings {
  private static final String CODE = "text-cut";

  /** Fields, the one that is missed most first, and the keys of front matter that hold them. */
  private static final Map<String, Pattern> KEYS = keys();

  private final List<ConfiguredChannel> channels;
  private final BiFunction<ConfiguredChannel, Recap, Announcement> announcement;

  CutWarnings(
      List<ConfiguredChannel> channels,
      BiFunction<ConfiguredChannel, Recap, Announcement> announcement) {
    this.channels = List.copyOf(channels);
    this.announcement = announcement;
  }

  private static Map<String, Pattern> keys() {
    var keys = new LinkedHashMap<String, Pattern>();
    keys.put("title", key("title|linkTitle|h1"));
    keys.put("summary", key("summary|description|short|intro|subtitle|excerpt"));
    keys.put("date", key("time|meeting_date|eventDate|event_date|date"));
    keys.put("place", key("location|city|venue"));
    keys.put("hashtags", key("tags|categories|topics|keywords"));
    return keys;
  }

  private static Pattern key(String names) {
    return Pattern.compile("(?im)^[\"']?(?:" + names + ")[\"']?\\s*[:=]");
  }

  /**
   * At most one warning.
   *
   * @param source the file
   */
  Optional<Problem> about(Recap recap, String source) {
    var cuts = new ArrayList<String>();
    var fields = new ArrayList<String>();
    for (ConfiguredChannel channel : channels) {
      List<String> cut = cut(channel, recap);
      if (!cut.isEmpty()) {
        cuts.add(channel.name() + " cuts " + String.join(", ", cut));
        fields.addAll(cut);
      }
    }
    return cuts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                recap.provenance().path(),
                line(source, fields),
                1,
                ProblemLevel.WARNING,
                CODE,
                String.join("; ", cuts) + ": shorten it, or look at afterword preview"));
  }

  private List<String> cut(ConfiguredChannel channel, Recap recap) {
    return channel.rules().takes(recap.language())
        ? channel.channel().compose(announcement.apply(channel, recap)).stream()
            .map(PlannedPost::cut)
            .flatMap(List::stream)
            .distinct()
            .toList()
        : List.of();
  }

  /** What is not in the front matter was taken from the text below it. */
  private static int line(String source, List<String> fields) {
    return KEYS.entrySet().stream()
        .filter(field -> fields.contains(field.getKey()))
        .map(field -> field.getValue().matcher(source))
        .filter(Matcher::find)
        .map(found -> 1 + (int) source.substring(0, found.start()).lines().count())
        .findFirst()
        .orElse(1);
  }
}
