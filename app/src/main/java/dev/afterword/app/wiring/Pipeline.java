package dev.afterword.app.wiring;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.eventlog.EventLog;
import dev.afterword.renderer.Rendering;
import dev.afterword.syndicator.Horizon;
import dev.afterword.syndicator.Syndicator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * All stages in one process. Follows the content until it is asked to stop, or until nothing is
 * left to do.
 */
public final class Pipeline implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofMillis(50);

  private final EventLog log;
  private final Feeds feeds;
  private final Rendering renderer;
  private final Syndicator syndicator;
  private final Progress progress;
  private final Terminal terminal;
  private final InstantSource clock;

  Pipeline(
      EventLog log,
      Feeds feeds,
      Rendering renderer,
      Syndicator syndicator,
      Terminal terminal,
      InstantSource clock) {
    this.log = log;
    this.feeds = feeds;
    this.renderer = renderer;
    this.syndicator = syndicator;
    this.progress = new Progress(log, terminal);
    this.terminal = terminal;
    this.clock = clock;
  }

  /**
   * Starts the stages and publishes what is there: first what needs no network, while nothing but
   * the renderer wants the processor.
   */
  public void start() {
    progress.start();
    Thread.ofPlatform().name("renderer").daemon().start(renderer);
    feeds.followLocal();
    syndicator.start();
    feeds.start();
    feeds.follow();
  }

  /** Publishes each commit as it comes, until it is asked to stop. */
  public void run(Shutdown shutdown) {
    feeds.run(shutdown);
  }

  /**
   * Waits until everything that is on the log is rendered, resolved and said, or falls due later
   * than that.
   *
   * @param patience what falls due within it is waited for; what is in doubt, a little longer
   * @throws CommandException if a stage cannot go on
   */
  public void finish(Duration patience, Shutdown shutdown) {
    if (!feeds.trouble().isEmpty()) {
      throw CommandException.failed("nothing was published: " + String.join("; ", feeds.trouble()));
    }
    BooleanSupplier rendered = renderer.untilNow();
    Map<Integer, Long> ends = log.ends(log.topics().recaps());
    var horizon = Horizon.of(clock.instant(), patience);
    boolean idle = false;
    while (!idle && !shutdown.isRequested(GLANCE)) {
      Instant now = clock.instant();
      if (now.isAfter(horizon.due())) {
        requireRunning();
      }
      idle = rendered.getAsBoolean() && syndicator.isIdle(ends, horizon.at(now));
      if (!idle && now.isAfter(horizon.doubts().plus(patience))) {
        terminal.attention(
            "undone", "not everything could be sent in time: see afterword deliveries");
        return;
      }
    }
  }

  private void requireRunning() {
    List<String> stuck = waiting();
    if (!stuck.isEmpty()) {
      throw CommandException.failed(String.join("\n", stuck));
    }
  }

  /** Somebody says that a source has moved. */
  public void wake() {
    feeds.wake();
  }

  /** What is in the way of each stage that cannot go on. */
  public List<String> waiting() {
    var reasons = new ArrayList<String>();
    feeds.trouble().forEach(reason -> reasons.add("producer waits: " + reason));
    StageLoop.waiting("renderer", renderer.state()).ifPresent(reasons::add);
    StageLoop.waiting("syndicator", syndicator.state()).ifPresent(reasons::add);
    return reasons;
  }

  /** Drains: calls in hand end within their deadline, no other begins. */
  @Override
  public void close() {
    feeds.close();
    renderer.close();
    syndicator.close();
    progress.close();
  }
}
