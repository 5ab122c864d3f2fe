package dev.afterword.renderer.search;

import java.util.HashSet;
import java.util.Set;

/**
 * The terms of one recap, each once, where it says most about the recap. A site remembers those of
 * all its recaps, so they are kept as texts: a blank before and after each term.
 *
 * @param title terms of the title
 * @param about other terms of what is known about it: summary, tags, place, series, talks, speakers
 * @param body other terms of its body
 */
public record SearchTerms(String title, String about, String body) {
  /** Collects terms, those of the title first, those of the body last. */
  public static final class Builder {
    /** A transcript may be longer than anybody's search; an index has to stay small. */
    private static final int LONGEST = 100_000;

    /** Characters of a text that fit into a number. */
    private static final int FEW = 4;

    /** Terms as texts, those of a few characters, which are nearly all, as numbers. */
    private final Set<Object> seen = new HashSet<>();

    private final StringBuilder title = new StringBuilder(" ");
    private final StringBuilder about = new StringBuilder(" ");
    private final StringBuilder body = new StringBuilder(" ");

    /** The title. */
    public Builder title(String text) {
      return collect(text, title);
    }

    /** What else is known about it. */
    public Builder about(String text) {
      return collect(text, about);
    }

    /** The body as Markdown, up to its first 100,000 characters. */
    public Builder body(String markdown) {
      String start = markdown.length() > LONGEST ? markdown.substring(0, LONGEST) : markdown;
      // Line by line, so that one odd character does not make the whole text slow.
      MarkdownWords.of(start).lines().forEach(line -> collect(line, body));
      return this;
    }

    private Builder collect(String text, StringBuilder to) {
      Tokenizer.each(
          text,
          (folded, from, end) -> {
            if (seen.add(key(folded, from, end))) {
              to.append(folded, from, end).append(' ');
            }
          });
      return this;
    }

    /** No term holds the character 0, so shorter ones have other numbers than longer ones. */
    private static Object key(String text, int from, int to) {
      if (to - from > FEW) {
        return text.substring(from, to);
      }
      long key = 0;
      for (int at = from; at < to; at++) {
        key = key << Character.SIZE | text.charAt(at);
      }
      return key;
    }

    /** The terms. */
    public SearchTerms build() {
      return new SearchTerms(title.toString(), about.toString(), body.toString());
    }
  }
}
