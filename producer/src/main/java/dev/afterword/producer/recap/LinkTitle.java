package dev.afterword.producer.recap;

import dev.afterword.contract.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the title of a link says of a talk. Recordings are often called {@code Group May 2024 - Kim
 * - Green tea}: the end that says the same as the talk's key is its title, what stands before it
 * the speaker.
 *
 * @param title of the talk
 * @param speakers whom it names
 */
record LinkTitle(String title, List<Person> speakers) {
  private static final String SEPARATOR = "(?:\\s+[-–—|:]\\s*|:\\s+)";
  private static final Pattern QUOTED = Pattern.compile("^[\"“](.*)[\"”]$");
  private static final int MOST_PARTS = 8;
  private static final int SURE = 12;

  LinkTitle {
    speakers = List.copyOf(speakers);
  }

  static LinkTitle of(String title) {
    return new LinkTitle(title, List.of());
  }

  /** The title of a talk that has none of its own: a recording's says more than that of slides. */
  static LinkTitle of(List<String> place, List<TalkDataReader.Typed> links) {
    String key = place.getLast();
    List<TalkDataReader.Typed> best = new ArrayList<>(links);
    best.sort(Comparator.comparing(link -> !link.isVideo()));
    return best.stream()
        .flatMap(link -> ends(link.title()).stream())
        .filter(end -> says(key, end.title()))
        .findFirst()
        .orElseGet(
            () -> of(best.stream().findFirst().map(it -> withoutGroup(it.title())).orElse(key)));
  }

  /** What a heading says that names speaker and talk: {@code Kim - Green tea}. */
  static Optional<LinkTitle> ofHeading(String heading, String key) {
    return ends(heading).stream()
        .skip(1)
        .filter(end -> !end.speakers().isEmpty() && says(key, end.title()))
        .map(end -> new LinkTitle(QUOTED.matcher(end.title()).replaceFirst("$1"), end.speakers()))
        .findFirst();
  }

  /** Without the names of those who met or filmed, which many recordings begin with. */
  private static String withoutGroup(String title) {
    String rest = title.strip();
    for (String part : rest.split(SEPARATOR, MOST_PARTS)) {
      boolean group = !part.isBlank() && !rest.equals(part) && PersonName.isGroup(part);
      if (!group) {
        return rest;
      }
      rest = rest.replaceFirst("(?s)^.*?" + SEPARATOR, "");
    }
    return rest;
  }

  private static List<LinkTitle> ends(String title) {
    String[] parts = title.strip().split(SEPARATOR, MOST_PARTS);
    List<LinkTitle> ends = new ArrayList<>();
    String rest = title.strip();
    for (int part = 0; part < parts.length; part++) {
      ends.add(new LinkTitle(rest, part == 0 ? List.of() : speakers(parts[part - 1])));
      rest = rest.replaceFirst("(?s)^.*?" + SEPARATOR, "");
    }
    return ends;
  }

  private static List<Person> speakers(String text) {
    // A date is nobody, and neither is the group that met.
    return text.matches(".*\\d.*") || !PersonName.may(text) ? List.of() : People.inText(text);
  }

  private static boolean says(String key, String title) {
    String slug = TalkDataReader.slug(title);
    return slug.equals(key)
        || (Math.min(slug.length(), key.length()) >= SURE
            && (slug.startsWith(key) || key.startsWith(slug)));
  }
}
