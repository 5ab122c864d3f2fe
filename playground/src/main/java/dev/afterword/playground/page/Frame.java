package dev.afterword.playground.page;

import dev.afterword.playground.platform.Answer;

/** What surrounds every page, and the headers that keep it to itself. */
final class Frame {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
          + " 'none'";

  /**
   * A mail shown in a frame inherits this policy: its own styles may apply, its pictures and
   * trackers may not load.
   */
  private static final String MAIL_POLICY =
      "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private Frame() {}

  static Answer page(int status, String title, Element content) {
    return guarded(Answer.of(status, "text/html; charset=utf-8", document(title, content)), POLICY);
  }

  static Answer mail(String title, Element content) {
    return guarded(
        Answer.of(200, "text/html; charset=utf-8", document(title, content)), MAIL_POLICY);
  }

  static Answer style(String css) {
    return guarded(Answer.of(200, "text/css; charset=utf-8", css), POLICY);
  }

  private static Answer guarded(Answer answer, String policy) {
    return answer
        .with("Content-Security-Policy", policy)
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "no-referrer")
        .with("Cache-Control", "no-store");
  }

  private static String document(String title, Element content) {
    Element head =
        Element.of(
            "head",
            Element.of("meta").with("charset", "utf-8"),
            Element.of("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"),
            Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
            Element.of("title", title),
            Element.of("link").with("rel", "stylesheet").with("href", "/playground/style.css"));
    Element banner =
        Element.of(
                "header",
                Element.of("h1", Element.of("a", "Playground").with("href", "/playground")),
                Element.of(
                    "p",
                    "What followers and subscribers would see. Nothing here left this machine."))
            .style("banner");
    StringBuilder html = new StringBuilder("<!DOCTYPE html>");
    Element.of("html", head, Element.of("body", banner, Element.of("main", content)))
        .with("lang", "en")
        .write(html);
    return html.toString();
  }
}
