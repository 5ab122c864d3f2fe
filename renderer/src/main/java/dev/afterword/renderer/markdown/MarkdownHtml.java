package dev.afterword.renderer.markdown;

import dev.afterword.renderer.site.UnrenderableException;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark with tables, footnotes and the like to HTML that is not safe yet. */
final class MarkdownHtml {
  private static final int LONGEST = 4_000_000;
  private static final long LONGEST_SEARCH = 500_000_000;
  private static final int DEEPEST_BLOCK = 100;
  private static final int DEEPEST = 250;
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          AutolinkExtension.create(),
          FootnotesExtension.create(),
          TaskListItemsExtension.create());

  private final Parser parser =
      Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST_BLOCK).build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .nodeRendererFactory(RawHtmlRenderer::new)
          .build();

  /**
   * The HTML of a text.
   *
   * @throws UnrenderableException if it is longer or deeper than any text for people
   */
  String html(String markdown) throws UnrenderableException {
    if (markdown.length() > LONGEST) {
      throw new UnrenderableException("the text has more than " + LONGEST + " characters");
    }
    if (searching(markdown) > LONGEST_SEARCH) {
      throw new UnrenderableException("the text has too many < that no > closes");
    }
    try {
      Node document = parser.parse(printable(markdown));
      if (depth(document) > DEEPEST) {
        throw tooDeep();
      }
      return renderer.render(document);
      // The parser's visitors call themselves for each level; a text can be made to exhaust them.
    } catch (StackOverflowError deep) {
      throw tooDeep();
    }
  }

  /** Most texts hold nothing that has to go, and a look is cheaper than an expression. */
  private static String printable(String text) {
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if ((sign < ' ' && sign != '\n') || sign == 0x7F || sign >= 0xFFFE) {
        return CONTROL.matcher(text).replaceAll("");
      }
    }
    return text;
  }

  /** From each {@code <} the parser looks for its {@code >} up to the end of the paragraph. */
  private static long searching(String text) {
    long characters = 0;
    int end = text.length();
    for (int at = text.length() - 1; at >= 0; at--) {
      char character = text.charAt(at);
      boolean blankLine = character == '\n' && at > 0 && text.charAt(at - 1) == '\n';
      if (character == '>' || blankLine) {
        end = at;
      } else if (character == '<') {
        characters += end - at;
      }
    }
    return characters;
  }

  private static UnrenderableException tooDeep() {
    return new UnrenderableException("the text is nested more than " + DEEPEST + " levels deep");
  }

  /** Step by step: a visitor would need a stack as deep as the text. */
  private static int depth(Node root) {
    int depth = 0;
    int deepest = 0;
    Node node = root.getFirstChild();
    while (node != null) {
      deepest = Math.max(deepest, depth + 1);
      Node next = node.getFirstChild();
      depth += next == null ? 0 : 1;
      while (next == null && depth >= 0) {
        next = node.getNext();
        if (next == null) {
          node = node.getParent();
          depth--;
        }
      }
      node = next;
    }
    return deepest;
  }
}
