package dev.afterword.renderer.page;

import dev.afterword.contract.Recap;
import dev.afterword.renderer.page.model.HeadTag;
import dev.afterword.renderer.site.Output;
import java.util.List;

/**
 * What a page says to machines: a JSON-LD document, or an empty text. It must not hold {@code </}
 * as it stands in a script element; write {@code <\/}.
 */
public interface StructuredData {
  /** Of a recap. */
  String of(Output.RecapPage page, Recap recap);

  /** Of a talk. */
  String of(Output.WatchPage page, Recap recap);

  /** What other sites make a card of when somebody links to a recap. */
  List<HeadTag> tags(Output.RecapPage page, Recap recap);

  /** Says nothing. */
  static StructuredData none() {
    return new StructuredData() {
      @Override
      public String of(Output.RecapPage page, Recap recap) {
        return "";
      }

      @Override
      public String of(Output.WatchPage page, Recap recap) {
        return "";
      }

      @Override
      public List<HeadTag> tags(Output.RecapPage page, Recap recap) {
        return List.of();
      }
    };
  }
}
