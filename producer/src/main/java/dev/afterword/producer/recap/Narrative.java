package dev.afterword.producer.recap;

import dev.afterword.contract.Confidence;
import dev.afterword.contract.Person;
import dev.afterword.contract.TitleSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A talk told in a paragraph instead of a heading.
 *
 * @param title of the talk
 * @param source where in the paragraph it was found
 * @param confidence how sure that is
 * @param speakers named with the title
 */
record Narrative(String title, TitleSource source, Confidence confidence, List<Person> speakers) {
  private static final Pattern NUMBERED =
      Pattern.compile("^\\d{1,2}\\s*[-–—.、]\\s*([^《]{1,60}?)\\s*《([^》]{2,200})》.*");
  private static final Pattern BOOK_TITLE = Pattern.compile("《([^》]{4,200})》");
  private static final Pattern QUOTED = Pattern.compile("“([^”]{6,120})”");
  private static final Pattern CONNECTIVE =
      Pattern.compile(
          "^(?:首先|其后|其次|随后|之后|然后|接着|接下来|紧接着|此外|最后|最先|(?:随后)?上台的?第.位嘉宾|first(?:ly)?|next|then|after"
              + " that|finally)[,，、]?(?:是|为我们带来分享的是)?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLAUSE_END = Pattern.compile("[，。；！？;!?]|,\\s|\\.\\s");
  private static final int SHORTEST_CLAUSE = 8;
  private static final int LONGEST_CLAUSE = 80;

  /** The talk a paragraph tells of, by its brackets only. */
  static Optional<Narrative> bracketed(String paragraph) {
    Matcher numbered = NUMBERED.matcher(paragraph);
    if (numbered.matches()) {
      return Optional.of(
          new Narrative(
              numbered.group(2).strip(),
              TitleSource.BRACKET,
              Confidence.HIGH,
              List.of(Speakers.named(numbered.group(1)))));
    }
    return quoted(BOOK_TITLE, paragraph).or(() -> quoted(QUOTED, paragraph));
  }

  /** The talk a paragraph tells of: by its brackets, else its first clause. */
  static Narrative of(String paragraph) {
    return bracketed(paragraph).orElseGet(() -> clause(paragraph));
  }

  private static Optional<Narrative> quoted(Pattern pattern, String paragraph) {
    Matcher quote = pattern.matcher(paragraph);
    return quote.find()
        ? Optional.of(
            new Narrative(
                quote.group(1).strip(), TitleSource.BRACKET, Confidence.MEDIUM, List.of()))
        : Optional.empty();
  }

  private static Narrative clause(String paragraph) {
    String text = CONNECTIVE.matcher(paragraph).replaceFirst("");
    Matcher end = CLAUSE_END.matcher(text);
    String clause = text;
    while (end.find()) {
      if (end.start() >= SHORTEST_CLAUSE) {
        clause = text.substring(0, end.start());
        break;
      }
    }
    if (clause.codePointCount(0, clause.length()) > LONGEST_CLAUSE) {
      clause = clause.substring(0, clause.offsetByCodePoints(0, LONGEST_CLAUSE)).strip() + "…";
    }
    return new Narrative(clause.strip(), TitleSource.PARAGRAPH, Confidence.LOW, List.of());
  }
}
