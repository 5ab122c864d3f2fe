package dev.afterword.renderer.markdown;

import dev.afterword.renderer.address.Reference;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Judges and resolves every address of a body. */
final class Addresses {
  private static final String MEDIA = "img[src], video[src], audio[src], source[src], track[src]";

  private final Reference reference;

  Addresses(Reference reference) {
    this.reference = reference;
  }

  void resolve(Element root) {
    for (Element link : root.select("a[href]")) {
      set(link, "href", reference.link(link.attr("href")));
    }
    for (Element medium : root.select(MEDIA)) {
      set(medium, "src", reference.media(medium.attr("src")));
    }
    for (Element video : root.select("video[poster]")) {
      set(video, "poster", reference.media(video.attr("poster")));
    }
    for (Element image : root.select("img:not([src])")) {
      image.replaceWith(new TextNode(image.attr("alt")));
    }
  }

  private static void set(Element element, String name, Optional<String> address) {
    element.removeAttr(name);
    address.ifPresent(value -> element.attr(name, value));
  }
}
