package dev.afterword.producer.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.parser.PostProcessor;

/**
 * What extensions do to a text once it is parsed, apart from the parser: each of them walks through
 * all of the text, and most texts have nothing for them.
 */
final class LaterPasses {
  private final List<PostProcessor> passes;

  private LaterPasses(List<PostProcessor> passes) {
    this.passes = List.copyOf(passes);
  }

  static LaterPasses of(Extension... extensions) {
    List<PostProcessor> passes = new ArrayList<>();
    var collector =
        new Parser.Builder() {
          @Override
          public Parser.Builder postProcessor(PostProcessor pass) {
            passes.add(pass);
            return this;
          }
        };
    collector.extensions(List.of(extensions));
    return new LaterPasses(passes);
  }

  void over(Node root) {
    passes.forEach(pass -> pass.process(root));
  }
}
