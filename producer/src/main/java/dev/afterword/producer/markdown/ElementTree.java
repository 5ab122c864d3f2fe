package dev.afterword.producer.markdown;

import java.util.Locale;
import java.util.Optional;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a parsed text the elements that a browser makes of its HTML, line breaks between blocks
 * included, without writing that HTML and reading it again.
 */
final class ElementTree extends AbstractVisitor {
  /** Nobody follows a link into a page of more; making them is dear. */
  private static final int MOST_ANCHORS = 5_000;

  private final ElementWriter page;
  private int headings;

  /** Dear to make, and many texts have no heading. */
  private Optional<IdGenerator> anchors = Optional.empty();

  ElementTree(ElementWriter page) {
    this.page = page;
  }

  @Override
  public void visit(Heading heading) {
    page.line();
    Element element = page.open("h" + heading.getLevel());
    if (headings++ < MOST_ANCHORS) {
      element.attributes().put("id", anchor(Words.of(heading)));
    }
    visitChildren(heading);
    page.close();
    page.line();
  }

  private String anchor(String words) {
    IdGenerator generator = anchors.orElseGet(() -> IdGenerator.builder().build());
    anchors = Optional.of(generator);
    return generator.generateId(words.trim().toLowerCase(Locale.ROOT));
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (isInTightList(paragraph)) {
      visitChildren(paragraph);
    } else {
      page.line();
      element("p", paragraph);
      page.line();
    }
  }

  private static boolean isInTightList(Paragraph paragraph) {
    Node item = paragraph.getParent();
    return item != null && item.getParent() instanceof ListBlock list && list.isTight();
  }

  @Override
  public void visit(BlockQuote quote) {
    page.line();
    page.open("blockquote");
    page.line();
    visitChildren(quote);
    page.line();
    page.close();
    page.line();
  }

  @Override
  public void visit(BulletList list) {
    list("ul", list, Optional.empty());
  }

  @Override
  public void visit(OrderedList list) {
    list(
        "ol", list, Optional.ofNullable(list.getMarkerStartNumber()).filter(number -> number != 1));
  }

  private void list(String name, ListBlock list, Optional<Integer> start) {
    page.line();
    Element element = page.open(name);
    start.ifPresent(number -> element.attributes().put("start", number.toString()));
    page.line();
    visitChildren(list);
    page.line();
    page.close();
    page.line();
  }

  @Override
  public void visit(ListItem item) {
    element("li", item);
    page.line();
  }

  @Override
  public void visit(FencedCodeBlock code) {
    String info = Optional.ofNullable(code.getInfo()).orElse("");
    int blank = info.indexOf(' ');
    code(code.getLiteral(), blank < 0 ? info : info.substring(0, blank));
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code(code.getLiteral(), "");
  }

  private void code(String text, String language) {
    page.line();
    page.open("pre");
    Element code = page.open("code");
    if (!language.isEmpty()) {
      code.attributes().put("class", "language-" + language);
    }
    page.text(text);
    page.close();
    page.close();
    page.line();
  }

  @Override
  public void visit(ThematicBreak rule) {
    page.line();
    page.empty("hr");
    page.line();
  }

  @Override
  public void visit(Link link) {
    Element element = page.open("a");
    element.attributes().put("href", link.getDestination());
    title(element, link.getTitle());
    visitChildren(link);
    page.close();
  }

  @Override
  public void visit(Image image) {
    Element element = page.empty("img");
    element.attributes().put("src", image.getDestination());
    element.attributes().put("alt", Words.withBreaks(image));
    title(element, image.getTitle());
  }

  private static void title(Element element, @Nullable String title) {
    if (title != null) {
      element.attributes().put("title", title);
    }
  }

  @Override
  public void visit(Emphasis emphasis) {
    element("em", emphasis);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    element("strong", strong);
  }

  @Override
  public void visit(Code code) {
    page.open("code");
    page.text(code.getLiteral());
    page.close();
  }

  @Override
  public void visit(Text text) {
    page.text(text.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    page.text("\n");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    page.empty("br");
    page.line();
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock) {
      rows("table", block);
    }
  }

  @Override
  public void visit(CustomNode node) {
    switch (node) {
      case Strikethrough struck -> element("del", struck);
      case TableHead head -> rows("thead", head);
      case TableBody body -> rows("tbody", body);
      case TableRow row -> rows("tr", row);
      case TableCell cell -> cell(cell);
      default -> {}
    }
  }

  private void rows(String name, Node node) {
    page.line();
    element(name, node);
    page.line();
  }

  private void cell(TableCell cell) {
    page.line();
    Element element = page.open(cell.isHeader() ? "th" : "td");
    Optional.ofNullable(cell.getAlignment())
        .map(alignment -> alignment.name().toLowerCase(Locale.ROOT))
        .ifPresent(alignment -> element.attributes().put("align", alignment));
    visitChildren(cell);
    page.close();
    page.line();
  }

  private void element(String name, Node node) {
    page.open(name);
    visitChildren(node);
    page.close();
  }
}
