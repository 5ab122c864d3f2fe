package dev.afterword.app.wiring;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.eventlog.FencedException;
import dev.afterword.eventlog.LogUnavailableException;
import dev.afterword.producer.PublishReport;
import dev.afterword.producer.Publisher;
import dev.afterword.producer.source.SourceException;
import dev.afterword.producer.source.Upstream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** One source, published whenever it has moved. */
final class Feed implements AutoCloseable {
  private final Publisher publisher;
  private final Optional<Upstream> upstream;
  private final String label;
  private final Terminal terminal;
  private Optional<String> published = Optional.empty();
  private Optional<String> told = Optional.empty();
  private volatile Optional<String> trouble = Optional.empty();

  Feed(Publisher publisher, boolean only, Terminal terminal, InstantSource clock) {
    this.publisher = publisher;
    this.upstream = publisher.mirror().map(mirror -> new Upstream(mirror, clock, Upstream.PAUSE));
    this.label = only ? "" : publisher.name() + ": ";
    this.terminal = terminal;
  }

  /** Whether it lies on this machine. */
  boolean isLocal() {
    return upstream.isEmpty();
  }

  /** Fetches once, here, and from now on in a thread of its own. */
  void start() {
    upstream.ifPresent(
        it -> {
          it.fetch();
          it.start();
        });
  }

  /** Somebody says that the source has moved. */
  void wake() {
    upstream.ifPresent(Upstream::wake);
  }

  /** Publishes what is new. What is in the way is said once; the next round tries again. */
  void follow() {
    Optional<String> reason = upstream.flatMap(Upstream::trouble).map(Feed::sentence);
    try {
      Optional<String> head = publisher.head();
      if (head.isPresent() && (!head.equals(published) || publisher.isDue())) {
        tell(publisher.publish());
        published = head;
      }
    } catch (SourceException | LogUnavailableException | FencedException wrong) {
      reason = Optional.of(String.valueOf(wrong.getMessage()));
    }
    trouble = reason;
    if (reason.isPresent() && !told.equals(reason)) {
      terminal.trouble("content is not published: " + label + reason.get());
    }
    told = reason;
  }

  private static String sentence(Upstream.Trouble trouble) {
    return trouble.reason()
        + " (since "
        + trouble.since().truncatedTo(ChronoUnit.SECONDS)
        + "; what was published stays)";
  }

  private void tell(PublishReport report) {
    report.refused().forEach(problem -> terminal.attention("refused", problem.toString()));
    report
        .scheduled()
        .forEach(it -> terminal.attention("waits", it.path() + " appears at " + it.at()));
    if (!report.isEmpty()) {
      terminal.done("published", label + Counts.of(report));
    }
  }

  /** What keeps it from being published. */
  Optional<String> trouble() {
    return trouble.map(reason -> label + reason);
  }

  @Override
  public void close() {
    upstream.ifPresent(Upstream::close);
    publisher.close();
  }
}
