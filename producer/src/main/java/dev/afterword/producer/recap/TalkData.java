package dev.afterword.producer.recap;

import dev.afterword.producer.frontmatter.DataFile;
import dev.afterword.producer.frontmatter.FrontMatterException;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What files of data tell of talks: some communities keep recordings and slides beside the pages
 * and refer to them. A talk is found by the end of its place, as long as only one ends like that.
 */
public final class TalkData {
  private static final TalkData NONE = new TalkData(List.of(), Map.of());

  private final List<RecordedTalk> talks;
  private final Map<String, Optional<RecordedTalk>> byEnd = new HashMap<>();
  private final Map<String, FrontMatterException> broken;

  private TalkData(List<RecordedTalk> talks, Map<String, FrontMatterException> broken) {
    this.talks = List.copyOf(talks);
    this.broken = Map.copyOf(broken);
    for (RecordedTalk talk : talks) {
      for (int start = 0; start < talk.place().size(); start++) {
        String end = name(talk.place().subList(start, talk.place().size()));
        byEnd.merge(end, Optional.of(talk), (one, other) -> Optional.empty());
      }
    }
  }

  /** No file of data. */
  public static TalkData none() {
    return NONE;
  }

  /**
   * Reads files of data.
   *
   * @param files text by path
   */
  public static TalkData read(Map<String, String> files) {
    List<RecordedTalk> talks = new ArrayList<>();
    Map<String, FrontMatterException> broken = new HashMap<>();
    files.forEach(
        (path, text) -> {
          String file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
          try {
            talks.addAll(TalkDataReader.read(file, DataFile.read(text)));
          } catch (FrontMatterException unreadable) {
            broken.put(path, unreadable);
          }
        });
    return new TalkData(merged(talks), broken);
  }

  /** Two files may tell of one talk. */
  private static List<RecordedTalk> merged(List<RecordedTalk> talks) {
    Map<List<String>, RecordedTalk> byPlace = new java.util.LinkedHashMap<>();
    for (RecordedTalk talk : talks) {
      byPlace.merge(talk.place(), talk, RecordedTalk::with);
    }
    return List.copyOf(byPlace.values());
  }

  /** Files that could not be read, and why. */
  Map<String, FrontMatterException> broken() {
    return broken;
  }

  /** The talk at the end of some keys. */
  Optional<RecordedTalk> at(List<String> keys) {
    return keys.isEmpty() ? Optional.empty() : byEnd.getOrDefault(name(keys), Optional.empty());
  }

  /**
   * The talks of one page: their place ends where the page's path does, or at the event's month.
   */
  List<RecordedTalk> of(PagePath page, Dates dates, ZoneId zone) {
    if (talks.isEmpty()) {
      return List.of();
    }
    List<String> parts = new ArrayList<>(page.parts());
    if (parts.size() > 1 && parts.getLast().equals("index")) {
      parts.removeLast();
    }
    String path = "/" + name(parts);
    Optional<String> month =
        dates
            .eventStart()
            .map(date -> date.day(zone))
            .map(
                day ->
                    name(
                        List.of(
                            Integer.toString(day.getYear()),
                            day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))));
    return talks.stream().filter(talk -> belongs(talk, path, month)).toList();
  }

  private static boolean belongs(RecordedTalk talk, String path, Optional<String> month) {
    List<String> group = talk.place().subList(0, talk.place().size() - 1);
    if (group.isEmpty()) {
      return false;
    }
    boolean whole = path.endsWith("/" + name(talk.place()));
    // The name of a file alone is too little: everything may be called talks.
    boolean below =
        group.size() > 1
            && (path.endsWith("/" + name(group))
                || (group.size() > 2 && path.endsWith("/" + name(group.subList(1, group.size())))));
    return whole || below || month.filter(name(group)::equals).isPresent();
  }

  private static String name(List<String> keys) {
    return String.join("/", keys).toLowerCase(Locale.ROOT);
  }
}
