package dev.afterword.desk.http;

/** The pages that are there before, or without, the site's own. */
final class OwnPages {
  private OwnPages() {}

  static Reply rendering() {
    String again = "<meta http-equiv=\"refresh\" content=\"1\">";
    return Reply.page(503, html("The site is being rendered", "It appears in a moment.", again))
        .with("Retry-After", "1");
  }

  static Reply notFound() {
    String front = "Nothing is here. <a href=\"/\">The front page</a> knows more.";
    return Reply.page(404, html("Not found", front, ""));
  }

  private static String html(String title, String text, String head) {
    return """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    %3$s
    <title>%1$s</title>
    <style>
      :root { color-scheme: light dark; font: 1.1rem/1.6 system-ui, sans-serif }
      body { max-width: 36rem; margin: 20vh auto; padding: 0 1.5rem }
    </style>
    <h1>%1$s</h1>
    <p>%2$s</p>
    """
        .formatted(title, text, head);
  }
}
