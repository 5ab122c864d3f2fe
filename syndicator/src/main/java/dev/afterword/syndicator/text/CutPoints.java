package dev.afterword.syndicator.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a line may be cut. */
final class CutPoints {
  /** What ends there. */
  enum Kind {
    SENTENCE,
    CLAUSE,
    WORD,
    GRAPHEME
  }

  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s\\p{IsHan}，。！？；]++|[\\w.+@/:?=&%~-]++");

  private static final Pattern TAGGED = Pattern.compile("[@＠#＃]\\u2060?[\\p{L}\\p{M}\\p{N}_]++");
  private static final Pattern SENTENCE_END =
      Pattern.compile("[。！？!?．.…][\"'”’」』）)\\]】]*(?=\\s|$)|[。！？][”’」』）】]*");
  private static final Pattern CLAUSE_END =
      Pattern.compile("[，、；：][”’」』）】]*|[,;:)](?=\\s)|[）】》」』]|\\s(?=[–—|·-]\\s)");
  private static final String NEVER_FIRST = "，。、；：！？）】》」』”’…,.;:!?)]}%";
  private static final String NEVER_LAST = "（【《「『“‘([{#@";

  private final String text;
  private final Map<Kind, int[]> ends = new EnumMap<>(Kind.class);

  CutPoints(String text) {
    this.text = text;
    BitSet closed = closed(text);
    int[] graphemes =
        Arrays.stream(Graphemes.ends(text))
            .filter(end -> end < text.length() && !closed.get(end))
            .toArray();
    int[] sentences = matches(SENTENCE_END, graphemes);
    int[] clauses = matches(CLAUSE_END, graphemes);
    ends.put(Kind.GRAPHEME, graphemes);
    ends.put(Kind.SENTENCE, sentences);
    ends.put(Kind.CLAUSE, clauses);
    ends.put(Kind.WORD, Arrays.stream(graphemes).filter(this::isWordEnd).toArray());
  }

  String text() {
    return text;
  }

  /** Indices behind which the text may be cut, ascending; the end of the text is not among them. */
  int[] ends(Kind kind) {
    return ends.getOrDefault(kind, new int[0]);
  }

  boolean isSentenceEnd(int end) {
    return Arrays.binarySearch(ends(Kind.SENTENCE), end) >= 0;
  }

  static boolean isAscii(char character) {
    return character < 128;
  }

  private int[] matches(Pattern pattern, int[] graphemes) {
    return pattern
        .matcher(text)
        .results()
        .mapToInt(result -> result.end())
        .filter(end -> Arrays.binarySearch(graphemes, end) >= 0)
        .toArray();
  }

  /** Addresses, bare domains, e-mail addresses, mentions and hashtags are never cut. */
  private static BitSet closed(String text) {
    var inside = new BitSet(text.length());
    Stream.concat(
            ADDRESS.matcher(text).results().filter(run -> isAddress(run.group())),
            TAGGED.matcher(text).results())
        .forEach(run -> inside.set(run.start() + 1, run.end()));
    return inside;
  }

  private static boolean isAddress(String run) {
    return run.indexOf('.') >= 0 || run.indexOf('@') >= 0 || run.contains("://");
  }

  /** Beside a blank; or beside an ideograph, which is a word of its own to every line breaker. */
  private boolean isWordEnd(int end) {
    int before = text.codePointBefore(end);
    int after = text.codePointAt(end);
    if (Character.isWhitespace(after) || Character.isWhitespace(before)) {
      return true;
    }
    return (isIdeographic(before) || isIdeographic(after))
        && NEVER_FIRST.indexOf(after) < 0
        && NEVER_LAST.indexOf(before) < 0;
  }

  private static boolean isIdeographic(int codePoint) {
    return Character.isIdeographic(codePoint)
        || "，。、；：！？）】》」』（【《「『".indexOf(codePoint) >= 0
        || UnicodeScript.of(codePoint) == UnicodeScript.HIRAGANA;
  }
}
