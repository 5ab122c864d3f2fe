package dev.afterword.desk.web;

import dev.afterword.desk.http.BytesBody;
import dev.afterword.desk.http.Reply;

/** Replies as browsers of operators get them: nothing from elsewhere, in no frame, kept nowhere. */
final class Replies {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private Replies() {}

  static Reply page(int status, String html) {
    return guarded(Reply.bytes(status, "text/html; charset=utf-8", BytesBody.of(html)));
  }

  /** To another page of ours, which is asked for with GET (RFC 9110, 15.4.4). */
  static Reply see(String path) {
    return guarded(Reply.empty(303).with("Location", path).with("Cache-Control", "no-store"));
  }

  static Reply guarded(Reply reply) {
    return reply
        .with("Content-Security-Policy", POLICY)
        .with("X-Frame-Options", "DENY")
        .with("Referrer-Policy", "same-origin")
        .with("Cross-Origin-Opener-Policy", "same-origin")
        .with("Cross-Origin-Resource-Policy", "same-origin");
  }
}
