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
import org.commonmark.node.HtmlBlock;
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

  private static final Extension AUTOLINKS = AutolinkExtension.create();
  private static final Extension TASKS = TaskListItemsExtension.create();
  static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          HeadingAnchorExtension.create(),
          FootnotesExtension.create());
  private static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(MOST_OPEN_BLOCKS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).extensions(List.of(TASKS)).build();
  private static final LaterPasses LINKER = LaterPasses.of(AUTOLINKS);
  private static final LaterPasses TASK_READER = LaterPasses.of(TASKS);

  private MarkdownRenderer() {}

  /** The elements of a text; empty if it is nested deeper than any page can show. */
  public static Optional<Document> render(String body) {
    if (isTangled(body)) {
      return Optional.empty();
    }
    Node root = PARSER.parse(body);
    Survey survey = surveyed(root);
    if (survey.deepest() > DEEPEST) {
      return Optional.empty();
    }
    return Optional.of(survey.plain() ? built(root, survey) : read(root));
  }

  /** Looks at a parsed text, after whatever extensions still have to do to it. */
  static Survey surveyed(Node root) {
    Survey first = Survey.of(root);
    if (first.mayLink()) {
      LINKER.over(root);
    }
    if (first.listed()) {
      TASK_READER.over(root);
    }
    return first.mayLink() || first.listed() ? Survey.of(root) : first;
  }

  /** Through HTML, as a browser would. */
  static Document read(Node root) {
    return Jsoup.parseBodyFragment(RENDERER.render(root));
  }

  /** The same without writing HTML, where all HTML of the author stands for itself. */
  private static Document built(Node root, Survey survey) {
    Document document = Document.createShell("");
    var page = new ElementWriter(document.body());
    var tree = new ElementTree(page);
    for (Node block = root.getFirstChild(); block != null; block = block.getNext()) {
      if (survey.isRaw(block)) {
        page.line();
        page.take(raw(block).body().childNodes());
      } else {
        block.accept(tree);
      }
    }
    page.flush();
    return document;
  }

  /** A block that is all its author's is its own HTML. */
  private static Document raw(Node block) {
    return block instanceof HtmlBlock html
        ? Jsoup.parseBodyFragment(html.getLiteral() + '\n')
        : read(block);
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
}
