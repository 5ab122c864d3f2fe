package dev.afterword.renderer.markdown;

import java.util.Set;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Passes raw HTML on to the allow-list, except for what is not HTML at all. */
final class RawHtmlRenderer implements NodeRenderer {
  private final HtmlWriter writer;

  RawHtmlRenderer(HtmlNodeRendererContext context) {
    this.writer = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(HtmlBlock.class, HtmlInline.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof HtmlBlock block) {
      writer.line();
      writer.raw(block(block.getLiteral()));
      writer.line();
    } else if (node instanceof HtmlInline inline) {
      writer.raw(PseudoTags.shown(inline.getLiteral()));
    }
  }

  private static String block(String literal) {
    return PseudoTags.isPasted(literal)
        ? "<pre><code>" + PseudoTags.escape(literal) + "</code></pre>"
        : PseudoTags.shown(literal);
  }
}
