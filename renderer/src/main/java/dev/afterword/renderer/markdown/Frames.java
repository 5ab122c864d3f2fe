package dev.afterword.renderer.markdown;

import dev.afterword.renderer.address.Reference;
import dev.afterword.renderer.address.Watch;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A frame would ask somebody else's server before the reader wants to: it becomes a link. */
final class Frames {
  private static final Query FRAMES = Query.of("iframe");

  private final Reference reference;

  Frames(Reference reference) {
    this.reference = reference;
  }

  void replace(Element root) {
    for (Element frame : FRAMES.in(root)) {
      Optional<String> address =
          reference.media(frame.attr("src")).filter(url -> url.startsWith("http"));
      if (address.isEmpty()) {
        frame.remove();
        continue;
      }
      var watch = Watch.of(address.get());
      var link = new Element("a").attr("href", watch.url());
      String title = frame.attr("title").strip();
      link.text(title.isEmpty() ? watch.site() : title + " · " + watch.site());
      frame.replaceWith(link);
    }
  }
}
