package dev.afterword.renderer;

import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.Follower;
import dev.afterword.eventlog.FollowerState;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The stage as its process sees it: started, asked how it is doing, and stopped. */
public final class Rendering implements Runnable, AutoCloseable {
  private final EventLog log;
  private final SiteRenderer renderer;
  private final Follower follower;

  private Rendering(EventLog log, SiteRenderer renderer, Follower follower) {
    this.log = log;
    this.renderer = renderer;
    this.follower = follower;
  }

  /**
   * Prepares it; nothing is read yet.
   *
   * @param boundaries those of {@link SiteRenderer}
   */
  public static Rendering of(
      RendererConfig config, EventLog log, InstantSource clock, Boundaries boundaries) {
    var renderer = new SiteRenderer(config, log, clock, boundaries);
    return new Rendering(
        log, renderer, log.follower(SiteRenderer.GROUP, log.topics().recaps(), renderer, clock));
  }

  /** Works until it is closed. */
  @Override
  public void run() {
    follower.run();
  }

  /** How it is doing. */
  public FollowerState state() {
    return follower.state();
  }

  /**
   * Whether the site shows what the log holds at the moment of this call: the recaps, and the files
   * of sources that no recap names. Asked later, as often as one likes, it costs nothing.
   *
   * @throws dev.afterword.eventlog.LogUnavailableException if the log does not answer
   */
  public BooleanSupplier untilNow() {
    Map<Integer, Long> recaps = log.ends(log.topics().recaps());
    Map<Integer, Long> sources = log.ends(log.topics().sources());
    return () -> follower.hasReached(recaps) && renderer.hasShown(sources);
  }

  /** Finishes the batch in hand and stops. */
  @Override
  public void close() {
    follower.close();
  }
}
