package dev.afterword.producer.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words below a node, without any markup. */
final class Words extends AbstractVisitor {
  private final StringBuilder words = new StringBuilder();
  private final String lineBreak;

  private Words(String lineBreak) {
    this.lineBreak = lineBreak;
  }

  /** As an anchor is made of them. */
  static String of(Node node) {
    return in(node, "");
  }

  /** As they stand for a picture. */
  static String withBreaks(Node node) {
    return in(node, "\n");
  }

  private static String in(Node node, String lineBreak) {
    var visitor = new Words(lineBreak);
    node.accept(visitor);
    return visitor.words.toString();
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak soft) {
    words.append(lineBreak);
  }

  @Override
  public void visit(HardLineBreak hard) {
    words.append(lineBreak);
  }
}
