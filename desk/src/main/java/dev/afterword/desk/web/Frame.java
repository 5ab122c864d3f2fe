package dev.afterword.desk.web;

import dev.afterword.desk.board.Hold;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every page of the desk has around it. */
final class Frame {
  private final List<Screen> screens;

  Frame(List<Screen> screens) {
    this.screens = List.copyOf(screens);
  }

  String page(Visit visit, Screen screen) {
    return document(
            visit.base(),
            screen.title(),
            List.of(
                skip(),
                banner(visit, screen),
                Element.of("main")
                    .with("id", "main")
                    .with("tabindex", "-1")
                    .with("data-live", live(visit))
                    .add(visit.told().map(told -> notice(told).with("data-told", "yes")))
                    .add(visit.backing().keeper().trouble().map(Frame::notice))
                    .add(Element.of("h1", screen.title()))
                    .addAll(screen.show(visit))))
        .document();
  }

  /** Tells what has changed since this page began to be made. */
  private static String live(Visit visit) {
    String version = Long.toString(visit.backing().board().version());
    return visit.path("/events", DeskRoute.SEEN, version);
  }

  static Element document(String base, String title, List<Part> body) {
    return Element.of("html")
        .with("lang", "en")
        .add(
            Element.of("head")
                .add(Element.of("meta").with("charset", "utf-8"))
                .add(
                    Element.of("meta")
                        .with("name", "viewport")
                        .with("content", "width=device-width, initial-scale=1"))
                .add(Element.of("meta").with("name", "robots").with("content", "noindex"))
                .add(Element.of("title", title + " · Afterword"))
                .add(
                    Element.of("link")
                        .with("rel", "stylesheet")
                        .with("href", base + "/desk/desk.css"))
                .add(Element.of("script").with("src", base + "/desk/desk.js").with("defer")))
        .add(Element.of("body").addAll(body));
  }

  private static Element skip() {
    return Element.of("a", "To the content").with("class", "skip").with("href", "#main");
  }

  static Element notice(String sentence) {
    return Element.of("p", sentence).with("class", "notice").with("role", "status");
  }

  private Element banner(Visit visit, Screen current) {
    Element list = Element.of("ul");
    Map<String, Optional<Element>> waiting =
        Map.of(
            "/holds", badge(Hold.on(visit.backing().board()).size()),
            "/uncertain", badge(visit.backing().board().in("uncertain").size()),
            "/dead-letters", badge(visit.backing().board().sizes().deadLetters()));
    for (Screen screen : screens) {
      if (screen.shelf().equals(screen.path())) {
        Element link = visit.link(screen.title(), screen.path());
        waiting
            .getOrDefault(screen.path(), Optional.empty())
            .ifPresent(badge -> link.add(" ").add(badge));
        if (screen.path().equals(current.shelf())) {
          link.with("aria-current", screen.equals(current) ? "page" : "true");
        }
        list.add(Element.of("li").add(link));
      }
    }
    return Element.of("header")
        .add(Element.of("a", "Afterword").with("class", "name").with("href", visit.path("")))
        .add(Element.of("nav").with("aria-label", "Desk").add(list))
        .add(leave(visit));
  }

  /** How much waits for a person there. */
  private static Optional<Element> badge(long count) {
    return count == 0
        ? Optional.empty()
        : Optional.of(Element.of("span", Long.toString(count)).with("class", "badge"));
  }

  private static Element leave(Visit visit) {
    String who = visit.visitor().who() + (visit.mayOperate() ? "" : " (reads only)");
    return visit
        .form("/leave")
        .with("class", "leave")
        .add(Element.of("span", who))
        .add(Fields.button("Leave"));
  }
}
