package dev.afterword.producer.recap;

import dev.afterword.contract.Person;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who spoke, only where the markup sets a name apart. */
final class Speakers {
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?iu)^(?:speakers?|presented by|presenters?"
              + "|讲师|讲者|演讲人|演讲者|演讲嘉宾|嘉宾|分享嘉宾|分享人|分享者|主讲|主讲人|主讲嘉宾|講師|講者|主講人"
              + "|登壇者|発表者|講演者|スピーカー|발표자|연사"
              + "|vortragende[rn]?|referent(?:in|en)?|sprecher(?:in)?|intervenante?s?|orateurs?"
              + "|ponentes?|palestrantes?|докладчик[иа]?|спикеры?|المتحدث(?:ون|ة)?)"
              + "\\s*[:：]\\s*(.{1,120})$");
  private static final Pattern ROLE_AND_NAME = Pattern.compile("^.*\\s([\\p{IsHan}]{2,4})$");
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?i)^([^:：]{2,120}?)(?:\\s+(?:says?|writes?|said|tells us|will"
              + " (?:talk|speak|say))[^:：]{0,40})?\\s*[:：]$");
  private static final int LONGEST = 60;

  private Speakers() {}

  /** Speakers among the words of a talk: a labelled line, or a line that is all bold. */
  static List<Person> of(List<Piece.Words> words) {
    for (Piece.Words line : words) {
      Matcher labelled = LABELLED.matcher(line.text());
      if (labelled.matches()) {
        return People.inText(labelled.group(1));
      }
    }
    return words.stream()
        .filter(Piece.Words::strong)
        .map(Piece.Words::text)
        .filter(text -> text.length() <= LONGEST && !text.matches(".*[。！？.!?:：]$"))
        .findFirst()
        .map(text -> List.of(named(text)))
        .orElse(List.of());
  }

  /**
   * Those whom a line introduces: {@code Kim says:}, {@code Kim and Lee:}, or a line that begins
   * with a link to them.
   */
  static List<Person> introduced(List<Piece.Words> words) {
    return words.stream()
        .map(Piece.Words::text)
        .map(INTRODUCED::matcher)
        .filter(Matcher::matches)
        .flatMap(line -> PersonName.leading(line.group(1)).stream())
        .findFirst()
        .or(() -> words.stream().findFirst().flatMap(Speakers::linked))
        .map(People::inText)
        .orElse(List.of());
  }

  private static Optional<String> linked(Piece.Words line) {
    boolean name =
        PersonName.may(line.opening())
            && line.text().startsWith(line.opening())
            && PersonName.goesOn(line.text().substring(line.opening().length()));
    return Optional.of(line.opening()).filter(it -> name);
  }

  /** Speakers of a caption that is short enough to be nothing else. */
  static List<Person> ofCaption(Optional<String> caption) {
    return caption
        .filter(text -> text.length() <= LONGEST && !text.matches(".*[。！？.!?]$"))
        .map(text -> LABELLED.matcher(text).replaceFirst("$1"))
        .map(text -> List.of(named(text)))
        .orElse(List.of());
  }

  /** A name with a role before it, or the whole text. */
  static Person named(String text) {
    String line = EmailAddresses.removed(text.strip());
    Matcher name = ROLE_AND_NAME.matcher(line);
    return new Person(name.matches() ? name.group(1) : line, Optional.empty());
  }
}
