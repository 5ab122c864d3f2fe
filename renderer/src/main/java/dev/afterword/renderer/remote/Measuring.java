package dev.afterword.renderer.remote;

import dev.afterword.contract.RemoteFile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Asks for recordings, one after the other, beside the renderer, which never waits for it. Who does
 * not answer is asked again after an hour, then after twice as long, at most once a day.
 */
public final class Measuring implements AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofHours(1);
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  private final Question question;
  private final Set<String> wanted = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<RemoteFile> answers = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("recordings").factory());

  /** Asks nobody yet. */
  public Measuring(InstantSource clock, Asked asked) {
    this.question = new Question(clock, asked::allows);
  }

  /** These are not known yet; each is asked for once, whoever says so how often. */
  public void want(Collection<String> urls) {
    urls.stream().filter(wanted::add).forEach(url -> ask(url, Duration.ZERO, FIRST_PAUSE));
  }

  private void ask(String url, Duration wait, Duration pause) {
    var _ = thread.schedule(() -> ask(url, pause), wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void ask(String url, Duration pause) {
    try {
      question.ask(url).ifPresentOrElse(answers::add, () -> askAgain(url, pause));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void askAgain(String url, Duration pause) {
    if (!thread.isShutdown()) {
      Duration doubled = pause.multipliedBy(2);
      ask(url, pause, doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE);
    }
  }

  /** What was said since this was asked last; each is told once. */
  public List<RemoteFile> answers() {
    var taken = new ArrayList<RemoteFile>();
    for (RemoteFile answer = answers.poll(); answer != null; answer = answers.poll()) {
      taken.add(answer);
    }
    return List.copyOf(taken);
  }

  @Override
  public void close() {
    thread.shutdownNow();
    question.close();
  }
}
