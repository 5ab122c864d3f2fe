package dev.afterword.playground.page;

/** Text that is shown as it is. */
record Text(String text) implements Node {
  @Override
  public void write(StringBuilder html) {
    html.append(escape(text));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
