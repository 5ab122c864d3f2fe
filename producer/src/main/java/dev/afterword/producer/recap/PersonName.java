package dev.afterword.producer.recap;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells names of people from names of groups, and from the sentences that names begin. */
final class PersonName {
  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 5;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern LOWER_CASE = Pattern.compile("\\p{Ll}.*");
  private static final Pattern ABBREVIATION = Pattern.compile("[\\p{Lu}\\p{N}]{3,}");
  private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*");

  /** Words that stand between the names of one person, or of several. */
  private static final Set<String> WITHIN =
      Set.of("and", "&", "de", "da", "di", "del", "du", "der", "den", "van", "von", "la", "le");

  /** What speakers do in the line that introduces them. */
  private static final Set<String> VERBS =
      Set.of(
          "will",
          "would",
          "wants",
          "says",
          "said",
          "writes",
          "tells",
          "talks",
          "speaks",
          "describes",
          "presents",
          "gives",
          "introduces",
          "shares",
          "explains",
          "shows",
          "takes",
          "asks",
          "looks",
          "demonstrates",
          "discusses",
          "came");

  /** What else may follow a name, where the line ends in a colon. */
  private static final Set<String> MORE =
      Set.of("is", "isn't", "was", "has", "from", "of", "at", "on", "with");

  private static final Pattern PLAN =
      Pattern.compile("(?:is|are) (?:also )?(?:going|here|back)\\b|has (?:some|been)\\b");

  /** Words of those who film, host or meet. */
  private static final Set<String> OF_GROUPS =
      Set.of(
          "group",
          "user",
          "users",
          "meetup",
          "meetups",
          "community",
          "conference",
          "conf",
          "cast",
          "casts",
          "skillscast",
          "podcast",
          "channel",
          "club",
          "matter",
          "matters",
          "meeting",
          "talk",
          "talks",
          "session",
          "sessions",
          "event",
          "events",
          "live",
          "recording",
          "video");

  private PersonName() {}

  /** Whether a text that stands where a name is expected can be one. */
  static boolean may(String text) {
    String[] words = BLANKS.split(text.strip(), -1);
    return !text.isBlank()
        && text.length() <= LONGEST
        && words.length <= MOST_WORDS
        && !isGroup(text);
  }

  /**
   * Whether a text names those who met or filmed, by an abbreviation or by what such are called.
   */
  static boolean isGroup(String text) {
    return ABBREVIATION.matcher(text.strip()).matches()
        || Stream.of(BLANKS.split(text, -1)).map(PersonName::bare).anyMatch(OF_GROUPS::contains);
  }

  /**
   * The names that a line begins with: all of it, or what stands before the words that tell what
   * they do. Nothing where the line begins otherwise.
   */
  static Optional<String> leading(String line) {
    String[] words = BLANKS.split(line.strip(), -1);
    for (int word = 1; word < words.length; word++) {
      if (LOWER_CASE.matcher(words[word]).matches() && !WITHIN.contains(words[word])) {
        String next = bare(words[word]);
        boolean told = VERBS.contains(next) || MORE.contains(next) || words[word - 1].endsWith(",");
        return told ? Optional.of(upTo(words, word)) : whole(line);
      }
    }
    return whole(line);
  }

  /** Whether what follows a name tells what its bearer does, or nothing at all follows. */
  static boolean goesOn(String rest) {
    String told = rest.strip().replaceFirst("^,\\s*", "");
    return told.isEmpty()
        || VERBS.contains(bare(told.replaceFirst("\\s.*", "")))
        || PLAN.matcher(told).lookingAt();
  }

  /** Without a verb after it a line is names only if they are short, or without capitals at all. */
  private static Optional<String> whole(String line) {
    boolean names =
        HAN.matcher(line).matches()
            || Stream.of(line.split(",| and | & ", -1)).allMatch(PersonName::may);
    return Optional.of(line).filter(it -> names);
  }

  private static String upTo(String[] words, int end) {
    return String.join(" ", Stream.of(words).limit(end).toList()).replaceFirst(",$", "");
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }
}
