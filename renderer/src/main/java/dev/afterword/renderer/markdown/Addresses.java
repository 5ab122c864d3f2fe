package dev.afterword.renderer.markdown;

import dev.afterword.renderer.address.Reference;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Judges and resolves every address of a body. */
final class Addresses {
  private static final Query LINKS = Query.of("a").with("href");
  private static final Query MEDIA = Query.of("img video audio source track").with("src");
  private static final Query POSTERS = Query.of("video").with("poster");
  private static final Query NO_IMAGES = Query.of("img").without("src");

  private final Reference reference;

  Addresses(Reference reference) {
    this.reference = reference;
  }

  void resolve(Element root) {
    for (Element link : LINKS.in(root)) {
      set(link, "href", reference.link(link.attr("href")));
    }
    for (Element medium : MEDIA.in(root)) {
      set(medium, "src", reference.media(medium.attr("src")));
    }
    for (Element video : POSTERS.in(root)) {
      set(video, "poster", reference.media(video.attr("poster")));
    }
    for (Element image : NO_IMAGES.in(root)) {
      image.replaceWith(new TextNode(image.attr("alt")));
    }
  }

  private static void set(Element element, String name, Optional<String> address) {
    element.removeAttr(name);
    address.ifPresent(value -> element.attr(name, value));
  }
}
