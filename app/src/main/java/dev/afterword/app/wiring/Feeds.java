package dev.afterword.app.wiring;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.producer.Publisher;
import java.time.InstantSource;
import java.util.List;

/** All sources of an installation; one that is in trouble holds up none of the others. */
public final class Feeds implements AutoCloseable {
  private final List<Feed> feeds;

  private Feeds(List<Feed> feeds) {
    this.feeds = List.copyOf(feeds);
  }

  static Feeds of(List<Publisher> publishers, Terminal terminal, InstantSource clock) {
    return new Feeds(
        publishers.stream()
            .map(publisher -> new Feed(publisher, publishers.size() == 1, terminal, clock))
            .toList());
  }

  void start() {
    feeds.forEach(Feed::start);
  }

  /** Somebody says that a source has moved; nobody waits for anything. */
  public void wake() {
    feeds.forEach(Feed::wake);
  }

  /** One round. */
  void follow() {
    feeds.forEach(Feed::follow);
  }

  /** What is in the way of each source that cannot be published. */
  List<String> trouble() {
    return feeds.stream().flatMap(feed -> feed.trouble().stream()).toList();
  }

  @Override
  public void close() {
    feeds.forEach(Feed::close);
  }
}
