package dev.afterword.app.wiring;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.eventlog.FencedException;
import dev.afterword.eventlog.LogUnavailableException;
import dev.afterword.producer.PublishReport;
import dev.afterword.producer.Publisher;
import dev.afterword.producer.source.SourceException;
import java.time.Duration;
import java.util.Optional;

/** Publishes each commit as it comes. What is in the way is said once, and tried again. */
public final class Following {
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Publisher publisher;
  private final Terminal terminal;
  private Optional<String> published = Optional.empty();

  /** Written by the loop, read by whoever asks how it is doing. */
  private volatile Optional<String> trouble = Optional.empty();

  /** For one source; the publisher is not closed here. */
  public Following(Publisher publisher, Terminal terminal) {
    this.publisher = publisher;
    this.terminal = terminal;
  }

  /** Looks every second, until it is asked to stop. */
  public void run(Shutdown shutdown) {
    while (!shutdown.isRequested(POLL)) {
      look();
    }
  }

  /** Publishes what is new, if anything is. */
  public void look() {
    try {
      Optional<String> head = publisher.head();
      if (head.isPresent() && !head.equals(published)) {
        tell(publisher.publish());
        published = head;
      }
      trouble = Optional.empty();
    } catch (SourceException | LogUnavailableException | FencedException wrong) {
      String reason = String.valueOf(wrong.getMessage());
      if (!trouble.equals(Optional.of(reason))) {
        terminal.trouble("content is not published: " + reason);
        trouble = Optional.of(reason);
      }
    }
  }

  private void tell(PublishReport report) {
    report.refused().forEach(problem -> terminal.attention("refused", problem.toString()));
    if (!report.isEmpty()) {
      terminal.done("published", Counts.of(report));
    }
  }

  /** What was in the way at the last look. */
  public Optional<String> trouble() {
    return trouble;
  }
}
