package dev.afterword.renderer.markdown;

import dev.afterword.renderer.address.Reference;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Judges and resolves every address of a body. */
final class Addresses {
  private static final Query LINKS = Query.of("a").with("href");
  private static final Query MEDIA = Query.of("img video audio source track").with("src");
  private static final Query POSTERS = Query.of("video").with("poster");
  private static final Query PICTURES = Query.of("img").with("src");
  private static final Query NO_IMAGES = Query.of("img").without("src");

  private static final Pattern ELSEWHERE = Pattern.compile("(?i)https?:.*");
  private static final Pattern QUERY = Pattern.compile("[?#].*$");

  private final Reference reference;
  private final Predicate<String> isHere;

  /**
   * For a page.
   *
   * @param isHere whether the site has the picture at an address on the page
   */
  Addresses(Reference reference, Predicate<String> isHere) {
    this.reference = reference;
    this.isHere = isHere;
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
    for (Element picture : PICTURES.in(root)) {
      removeMissing(picture, "src");
    }
    for (Element video : POSTERS.in(root)) {
      removeMissing(video, "poster");
    }
    for (Element image : NO_IMAGES.in(root)) {
      image.replaceWith(new TextNode(image.attr("alt")));
    }
  }

  /** What the source does not hold would be a broken picture; its text says more. */
  private void removeMissing(Element element, String name) {
    String address = element.attr(name);
    if (!ELSEWHERE.matcher(address).matches()
        && !isHere.test(QUERY.matcher(address).replaceFirst(""))) {
      element.removeAttr(name);
    }
  }

  private static void set(Element element, String name, Optional<String> address) {
    element.removeAttr(name);
    address.ifPresent(value -> element.attr(name, value));
  }
}
