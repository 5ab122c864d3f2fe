package dev.afterword.producer.recap;

import dev.afterword.contract.Summary;
import dev.afterword.contract.SummarySource;
import dev.afterword.producer.frontmatter.Field;
import dev.afterword.producer.frontmatter.Position;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The summary: the author's, unless it is missing or says no more than the title. */
final class Summaries {
  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "[。！？!?…]+[”’」』)）\"']*"
              + "|(?<!\\b(?:e\\.g|i\\.e|vs|cf|Dr|Mr|Mrs|Ms|St|Prof|approx))\\.[”’)\"']*(?=\\s|$)");
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\]\\[]{0,500})]\\([^()\\s]{0,1000}(?:\\s+\"[^\"]{0,200}\")?\\)");
  private static final int SHORTEST_PARAGRAPH = 20;
  private static final int WANTED = 120;
  private static final Set<String> PASSED_OVER =
      Set.of("table", "pre", "figure", "video", "audio", "nav");
  private static final int LONGEST = 280;
  private static final int LONGEST_GIVEN = 2000;

  private Summaries() {}

  static Summary of(Matter front, String title, Element body, Warnings warnings) {
    Optional<Field> repeated = Optional.empty();
    for (Field field : front.all(Meaning.SUMMARY)) {
      String text = PlainText.withoutTags(LINK.matcher(field.text()).replaceAll("$1"));
      if (text.isEmpty()) {
        continue;
      }
      if (!PlainText.same(text, title)) {
        return new Summary(EmailAddresses.removed(cut(text, LONGEST_GIVEN)), SummarySource.GIVEN);
      }
      repeated = repeated.or(() -> Optional.of(field));
    }
    Summary derived = derived(body, title);
    warn(repeated, derived, warnings);
    return derived;
  }

  private static void warn(Optional<Field> repeated, Summary derived, Warnings warnings) {
    String taken =
        derived.source() == SummarySource.DERIVED
            ? "the beginning of the body is used"
            : "announcements have only the title";
    repeated.ifPresentOrElse(
        field ->
            warnings.add(
                "summary-equals-title",
                field.position(),
                "The summary repeats the title, so " + taken + "; write a sentence of its own."),
        () ->
            warnings.add(
                "summary-missing",
                Position.file(),
                "There is no summary, so " + taken + "; add summary: with one sentence."));
  }

  private static Summary derived(Element body, String title) {
    for (Element paragraph : body.select("p, li, blockquote")) {
      String text = PlainText.line(paragraph.text());
      if (width(text) >= SHORTEST_PARAGRAPH
          && !PlainText.same(text, title)
          && !Ancestry.isWithin(paragraph, PASSED_OVER)
          && !TemplateSyntax.isIn(text)) {
        return new Summary(EmailAddresses.removed(sentences(text)), SummarySource.DERIVED);
      }
    }
    return Summary.absent();
  }

  /** A Chinese sign says as much as two letters. */
  private static long width(String text) {
    return text.length() + text.chars().filter(Character::isIdeographic).count();
  }

  private static String sentences(String text) {
    int end = 0;
    int within = 0;
    Matcher sentence = SENTENCE_END.matcher(text);
    while (sentence.find() && sentence.end() <= LONGEST && end < WANTED) {
      if (closed(text.substring(0, sentence.end()))) {
        end = sentence.end();
      } else {
        within = within == 0 ? sentence.end() : within;
      }
    }
    int last = end > 0 ? end : within;
    return last > 0 ? text.substring(0, last).strip() : cut(text, LONGEST);
  }

  /** A sentence that ends within brackets or a quotation is better not the last. */
  private static boolean closed(String text) {
    int open = 0;
    for (int index = 0; index < text.length(); index++) {
      open += "(（“「『".indexOf(text.charAt(index)) >= 0 ? 1 : 0;
      open -= ")）”」』".indexOf(text.charAt(index)) >= 0 ? 1 : 0;
    }
    return open <= 0;
  }

  /** Cuts between characters as people see them, at a blank if one is near. */
  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = characters.isBoundary(longest) ? longest : characters.preceding(longest);
    int blank = text.lastIndexOf(' ', end);
    String kept = text.substring(0, blank > end - 20 ? blank : end).strip();
    return kept + "…";
  }
}
