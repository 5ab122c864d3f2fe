package dev.afterword.desk.forge;

import dev.afterword.desk.board.Line;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the recaps and tells the forges, on a thread of its own. A status is sent once it has
 * been the same for two glances, and again only when it is another. Commits of the last week are
 * spoken of, the newest {@value #MOST} at most.
 */
public final class StatusReporter implements AutoCloseable {
  static final int MOST = 200;

  private static final Logger logger = LoggerFactory.getLogger(StatusReporter.class);
  private static final Duration GLANCE = Duration.ofSeconds(1);
  private static final Duration MEMORY = Duration.ofDays(7);
  private static final Duration STOP = Duration.ofSeconds(2);
  private static final CommitStatus OVERTAKEN =
      new CommitStatus(
          Verdict.SUCCESS, "Its recaps came again with later commits", Optional.empty());

  private final RecentRecaps recaps;
  private final Map<String, ForgeAccount> accounts;
  private final Judgement judgement;
  private final ForgeClient client;
  private final InstantSource clock;
  private final Postings postings = new Postings();
  private final StatusMemory memory;
  private final Map<Commit, Instant> seen = new HashMap<>();
  private final Map<String, String> troubles = new HashMap<>();
  private final ReentrantLock turn = new ReentrantLock();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("statuses").unstarted(this::run);
  private Map<Commit, CommitStatus> before = Map.of();
  private boolean recalled;

  /**
   * For the sources that have an account.
   *
   * @param client closed with this
   * @param memory file that remembers what was told, over a restart
   */
  public StatusReporter(
      RecentRecaps recaps,
      Map<String, ForgeAccount> accounts,
      Judgement judgement,
      ForgeClient client,
      Path memory,
      InstantSource clock) {
    this.recaps = recaps;
    this.accounts = Map.copyOf(accounts);
    this.judgement = judgement;
    this.client = client;
    this.clock = clock;
    this.memory = new StatusMemory(memory);
  }

  /** What the same repositories have taken from a process before this one. */
  private void recall() {
    for (StatusMemory.Told told : memory.read()) {
      Optional<Repository> now =
          Optional.ofNullable(accounts.get(told.source())).map(ForgeAccount::repository);
      if (now.equals(Optional.of(told.repository()))) {
        var commit = new Commit(told.source(), told.commit());
        seen.put(commit, told.at());
        postings.recall(commit, told.status());
      }
    }
  }

  private void remember() {
    memory.write(
        postings.taken().entrySet().stream()
            .filter(one -> seen.containsKey(one.getKey()))
            .map(one -> told(one.getKey(), one.getValue()))
            .sorted(Comparator.comparing(StatusMemory.Told::at).reversed())
            .toList());
  }

  private StatusMemory.Told told(Commit commit, CommitStatus status) {
    return new StatusMemory.Told(
        commit.source(),
        Optional.ofNullable(accounts.get(commit.source())).orElseThrow().repository(),
        commit.hash(),
        Optional.ofNullable(seen.get(commit)).orElseThrow(),
        status);
  }

  /** Begins to follow, if there is an account. */
  public void start() {
    if (!accounts.isEmpty()) {
      thread.start();
    }
  }

  private void run() {
    try {
      while (!stopping.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
        attempt();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** The edge of the loop: whatever stands on the log, the next glance comes. */
  private void attempt() {
    try {
      glance();
    } catch (IllegalArgumentException | IllegalStateException unforeseen) {
      logger.error("a status of a commit cannot be told", unforeseen);
    }
  }

  /** Tells what has not changed since the last glance and the forges do not know. */
  void glance() {
    turn.lock();
    try {
      if (!recalled) {
        recall();
        recalled = true;
      }
      Instant oldest = clock.instant().minus(MEMORY);
      recaps.since(oldest).ifPresent(lines -> tellSteady(wanted(lines, oldest)));
    } finally {
      turn.unlock();
    }
  }

  private void tellSteady(Map<Commit, CommitStatus> wanted) {
    Map<Commit, CommitStatus> steady = new LinkedHashMap<>(wanted);
    steady.entrySet().removeIf(one -> !one.getValue().equals(before.get(one.getKey())));
    before = wanted;
    tell(steady);
  }

  private Map<Commit, CommitStatus> wanted(List<Line> lines, Instant oldest) {
    Map<Commit, List<Line>> commits = Commits.of(lines, accounts.keySet());
    commits.forEach((commit, its) -> seen.put(commit, Commits.newest(its)));
    seen.values().removeIf(oldest::isAfter);
    postings.keep(seen.keySet());
    Map<Commit, CommitStatus> wanted = new LinkedHashMap<>();
    commits.entrySet().stream()
        .limit(MOST)
        .forEach(entry -> wanted.put(entry.getKey(), judgement.of(entry.getValue())));
    postings.pending().stream()
        .filter(commit -> !commits.containsKey(commit))
        .forEach(commit -> wanted.put(commit, OVERTAKEN));
    return wanted;
  }

  private void tell(Map<Commit, CommitStatus> steady) {
    Optional<Commit> next = postings.next(steady, clock.instant());
    while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
      Commit commit = next.get();
      CommitStatus status = steady.getOrDefault(commit, OVERTAKEN);
      ForgeAccount account = Optional.ofNullable(accounts.get(commit.source())).orElseThrow();
      ForgeAnswer answer = client.put(account, commit.hash(), status);
      postings.note(commit, status, answer, clock.instant());
      say(commit, answer);
      next = postings.next(steady, clock.instant());
      if (answer instanceof ForgeAnswer.Taken) {
        remember();
      }
    }
  }

  /** Once for each reason. */
  private void say(Commit commit, ForgeAnswer answer) {
    switch (answer) {
      case ForgeAnswer.Taken _ -> troubles.remove(commit.source());
      case ForgeAnswer.Refused(String reason) -> warn(commit, reason);
      case ForgeAnswer.Denied(String reason) -> warn(commit, reason);
      case ForgeAnswer.Later(String reason, Optional<Duration> _) -> warn(commit, reason);
    }
  }

  private void warn(Commit commit, String reason) {
    if (!reason.equals(troubles.put(commit.source(), reason))) {
      logger
          .atWarn()
          .addKeyValue("source", commit.source())
          .addKeyValue("commit", commit.hash())
          .log("its status is not told, and is tried again: {}", reason);
    }
  }

  /** Tells what there is to tell now, for a process that is done. */
  public void finish() {
    if (!accounts.isEmpty()) {
      attempt();
      attempt();
    }
  }

  @Override
  public void close() {
    stopping.countDown();
    try {
      if (thread.isAlive() && !thread.join(STOP)) {
        thread.interrupt();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    client.close();
  }
}
