package dev.afterword.renderer.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Links to places of the same page. Each generator makes ids of headings in its own way, so a link
 * that another one would understand is led to the heading with the same words; one that nobody
 * would is none.
 */
final class Anchors {
  private static final Query LINKS =
      Query.of("a").with("href").and(link -> link.attr("href").startsWith("#"));

  private static final Query NAMED = Query.any().with("id");
  private static final Query HEADINGS = Query.of("h2 h3 h4 h5 h6").with("id");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Where every page has something, and what means its beginning (HTML, 7.4.6.3). */
  private static final Set<String> OF_THE_PAGE = Set.of("", "top", "content");

  private Anchors() {}

  static void mend(Element root) {
    List<Element> links = LINKS.in(root);
    if (links.isEmpty()) {
      return;
    }
    Set<String> ids = new HashSet<>(OF_THE_PAGE);
    NAMED.in(root).forEach(element -> ids.add(element.id()));
    Map<String, String> headings = new HashMap<>();
    for (Element heading : HEADINGS.in(root)) {
      headings.putIfAbsent(words(heading.text()), heading.id());
      headings.putIfAbsent(words(heading.id()), heading.id());
    }
    for (Element link : links) {
      String wanted = decode(link.attr("href").substring(1));
      if (!ids.contains(wanted)) {
        lead(link, headings.getOrDefault(words(wanted), ""));
      }
    }
  }

  private static void lead(Element link, String id) {
    if (id.isEmpty()) {
      // To take it out would cost as much as it has neighbours.
      link.removeAttr("href");
    } else {
      link.attr("href", "#" + id);
    }
  }

  private static String words(String text) {
    return SIGNS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static String decode(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return fragment;
    }
  }
}
