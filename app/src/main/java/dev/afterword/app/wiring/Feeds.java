package dev.afterword.app.wiring;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.producer.Publisher;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** All sources of an installation; one that is in trouble holds up none of the others. */
public final class Feeds implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(1);

  private final List<Feed> feeds;

  private Feeds(List<Feed> feeds) {
    this.feeds = List.copyOf(feeds);
  }

  /** Sources that are followed together; closes their publishers. */
  public static Feeds of(List<Publisher> publishers, Terminal terminal, InstantSource clock) {
    return new Feeds(
        publishers.stream()
            .map(publisher -> new Feed(publisher, publishers.size() == 1, terminal, clock))
            .toList());
  }

  /** Fetches what is remote, once here and from now on in threads of its own. */
  public void start() {
    feeds.forEach(Feed::start);
  }

  /** Somebody says that a source has moved; nobody waits for anything. */
  public void wake() {
    feeds.forEach(Feed::wake);
  }

  /** One round of those that need no network. */
  void followLocal() {
    feeds.stream().filter(Feed::isLocal).forEach(Feed::follow);
  }

  /** One round. */
  public void follow() {
    feeds.forEach(Feed::follow);
  }

  /** A round each second, until it is asked to stop. */
  public void run(Shutdown shutdown) {
    while (!shutdown.isRequested(POLL)) {
      follow();
    }
  }

  /** What is in the way of each source that cannot be published. */
  public List<String> trouble() {
    return feeds.stream().flatMap(feed -> feed.trouble().stream()).toList();
  }

  @Override
  public void close() {
    feeds.forEach(Feed::close);
  }
}
