package dev.afterword.renderer.machine;

/** A format of feeds. */
enum FeedFormat {
  /** Atom 1.0. */
  ATOM("feed.xml"),
  /** RSS 2.0. */
  RSS("rss.xml"),
  /** JSON Feed 1.1. */
  JSON("feed.json");

  private final String file;

  FeedFormat(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }
}
