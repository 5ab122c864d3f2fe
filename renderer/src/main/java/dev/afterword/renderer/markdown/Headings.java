package dev.afterword.renderer.markdown;

import dev.afterword.contract.Session;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.jsoup.nodes.Element;

/**
 * Brings the headings of a body below the title of the page, gives each an id, and finds those of
 * the sessions.
 */
final class Headings {
  private static final int TOP = 2;
  private static final int DEEPEST = 6;
  private static final Query ALL = Query.of("h1 h2 h3 h4 h5 h6");
  private static final Query IMAGES = Query.of("img");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<Integer, Element> sessions = new HashMap<>();

  void arrange(Element root, List<Session> talks) {
    List<Element> headings = new ArrayList<>(ALL.in(root));
    headings.removeIf(Headings::removeEmpty);
    Deque<Level> above = new ArrayDeque<>();
    var ids = IdGenerator.builder().build();
    List<Named> free = new ArrayList<>();
    for (Element heading : headings) {
      heading.tagName("h" + place(above, level(heading)));
      if (!heading.hasAttr("id")) {
        heading.id(ids.generateId(heading.text()));
      }
      free.add(new Named(heading, normal(heading.text())));
    }
    talks.forEach(talk -> claim(free, talk));
  }

  /** Authors skip levels; those who hear the page must not look for what is missing. */
  private static int place(Deque<Level> above, int written) {
    while (!above.isEmpty() && above.element().written() >= written) {
      above.pop();
    }
    int level = above.isEmpty() ? TOP : Math.min(DEEPEST, above.element().shown() + 1);
    above.push(new Level(written, level));
    return level;
  }

  private record Level(int written, int shown) {}

  private static boolean removeEmpty(Element heading) {
    boolean empty = heading.text().isBlank() && IMAGES.in(heading).isEmpty();
    if (empty) {
      heading.unwrap();
    }
    return empty;
  }

  private static int level(Element heading) {
    return heading.normalName().charAt(1) - '0';
  }

  private void claim(List<Named> free, Session talk) {
    String title = normal(talk.title());
    for (int at = 0; at < free.size() && !title.isEmpty(); at++) {
      if (free.get(at).title().endsWith(title)) {
        Element heading = free.remove(at).heading();
        talk.anchor().filter(anchor -> !anchor.isBlank()).ifPresent(heading::id);
        sessions.put(talk.number(), heading);
        return;
      }
    }
  }

  private static String normal(String text) {
    return SIGNS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** The id of each session's heading, when all ids are final. */
  Map<Integer, String> anchors() {
    var anchors = new HashMap<Integer, String>();
    sessions.forEach((number, heading) -> anchors.put(number, heading.id()));
    return Map.copyOf(anchors);
  }

  /** All that are left, when all ids are final. */
  static List<Body.Heading> in(Element root) {
    return ALL.in(root).stream()
        .map(heading -> new Body.Heading(level(heading), heading.id(), heading.text()))
        .filter(heading -> !heading.text().isBlank())
        .toList();
  }

  private record Named(Element heading, String title) {}
}
