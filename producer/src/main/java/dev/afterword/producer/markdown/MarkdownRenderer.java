package dev.afterword.producer.markdown;

import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** CommonMark with tables, strikethrough, heading anchors, autolinks, footnotes and task lists. */
public final class MarkdownRenderer {
  /** The renderer descends one frame per level: deeper text is nothing a person wrote. */
  private static final int DEEPEST = 200;

  private static final int MOST_OPEN_BLOCKS = 100;
  private static final int MOST_MARKS = 40_000;
  private static final String MARKS = "*_~[]<>`!";

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          HeadingAnchorExtension.create(),
          AutolinkExtension.create(),
          FootnotesExtension.create(),
          TaskListItemsExtension.create());
  private static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(MOST_OPEN_BLOCKS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).build();

  private MarkdownRenderer() {}

  /** The elements of a text; empty if it is nested deeper than any page can show. */
  public static Optional<Document> render(String body) {
    if (isTangled(body)) {
      return Optional.empty();
    }
    Node root = PARSER.parse(body);
    if (depth(root) > DEEPEST) {
      return Optional.empty();
    }
    return Optional.of(Jsoup.parseBodyFragment(RENDERER.render(root)));
  }

  /** The parser pairs the marks of one paragraph with each other, which is quadratic. */
  private static boolean isTangled(String body) {
    if (body.length() < MOST_MARKS) {
      return false;
    }
    boolean fenced = false;
    int marks = 0;
    for (String line : body.split("\n", -1)) {
      String start = line.stripLeading();
      if (start.startsWith("```") || start.startsWith("~~~")) {
        fenced = !fenced;
      }
      marks = start.isEmpty() || fenced ? 0 : marks + marks(line);
      if (marks > MOST_MARKS) {
        return true;
      }
    }
    return false;
  }

  private static int marks(String line) {
    return (int) line.chars().filter(sign -> MARKS.indexOf(sign) >= 0).count();
  }

  /** Walks without recursion: what it guards against is a full stack. */
  private static int depth(Node root) {
    int deepest = 1;
    int depth = 1;
    Node node = root.getFirstChild();
    while (node != null) {
      deepest = Math.max(deepest, depth + 1);
      Node next = node.getFirstChild();
      depth += next == null ? 0 : 1;
      while (next == null && depth > 0) {
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
