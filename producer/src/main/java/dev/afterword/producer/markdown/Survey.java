package dev.afterword.producer.markdown;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** One look at a parsed text, before anything is made of it. */
final class Survey {
  private static final Set<Class<? extends Node>> OURS =
      Set.of(
          TableBlock.class,
          TableHead.class,
          TableBody.class,
          TableRow.class,
          TableCell.class,
          Strikethrough.class);

  /** Of the blocks of the page; the page itself is the first level. */
  private static final int TOP = 2;

  private final Set<Node> raw = Collections.newSetFromMap(new IdentityHashMap<>());
  private int deepest = 1;
  private boolean plain = true;
  private boolean mayLink;
  private boolean listed;

  private Survey() {}

  static Survey of(Node root) {
    var survey = new Survey();
    for (Node block = root.getFirstChild(); block != null; block = block.getNext()) {
      survey.walk(block);
    }
    return survey;
  }

  /** Levels below and with the root. */
  int deepest() {
    return deepest;
  }

  /** Whether every block of the page means the same alone as among all others. */
  boolean plain() {
    return plain;
  }

  /** Whether its words may hold an address that is no link yet. */
  boolean mayLink() {
    return mayLink;
  }

  /** Whether it has a list. */
  boolean listed() {
    return listed;
  }

  /** Whether a block at the top holds HTML of its author. */
  boolean isRaw(Node block) {
    return raw.contains(block);
  }

  /** Walks without recursion: a deep text would fill the stack. */
  private void walk(Node block) {
    var html = new StringBuilder();
    boolean heading = false;
    int depth = TOP;
    Node node = block;
    while (node != null) {
      deepest = Math.max(deepest, depth);
      heading |= node instanceof Heading;
      look(node, html);
      Node next = node.getFirstChild();
      depth += next == null ? 0 : 1;
      while (next == null && depth > TOP) {
        next = node.getNext();
        if (next == null) {
          node = node.getParent();
          depth--;
        }
      }
      node = next;
    }
    if (!html.isEmpty()) {
      raw.add(block);
      // The number of a heading's anchor is counted over the whole page.
      plain &= !heading && RawHtml.isClosed(html.toString());
    }
  }

  private void look(Node node, StringBuilder html) {
    switch (node) {
      case HtmlBlock block -> html.append(block.getLiteral());
      case HtmlInline inline -> html.append(inline.getLiteral());
      case Text text -> mayLink = mayLink || mayLink(text.getLiteral());
      case ListBlock _ -> listed = true;
      case CustomBlock _, CustomNode _ -> plain &= OURS.contains(node.getClass());
      default -> {}
    }
  }

  /** By the signs of {@code https://tea.example}, {@code kim@tea.example}, {@code www.tea}. */
  private static boolean mayLink(String words) {
    return words.indexOf('@') >= 0 || words.contains("://") || words.contains("www.");
  }
}
