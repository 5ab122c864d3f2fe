package dev.afterword.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.broker.EmbeddedBroker;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.Topics;
import dev.afterword.contract.UnreadableException;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.RecapEventCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replays the history of a real repository commit by commit and compares what the topic says with
 * what a first import of the same commit says. Opt-in: {@code -Dafterword.history=FOLDER} names a
 * clone (its HEAD is moved: take a copy), {@code -Dafterword.history.root}, {@code .include},
 * {@code .every} (compare after each so many commits) say more.
 */
class HistoryTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2100-01-01T00:00:00Z"));

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  @Test
  void afterEachCommitTheTopicSaysWhatTheTreeSays(@TempDir Path folder) throws Exception {
    Optional<String> clone = Optional.ofNullable(System.getProperty("afterword.history"));
    if (clone.isEmpty()) {
      System.out.println("Skipped: -Dafterword.history names no repository to replay.");
    }
    assumeTrue(clone.isPresent());
    int every = Integer.getInteger("afterword.history.every", 50);
    try (Git git = Git.open(Path.of(clone.orElseThrow()).toFile());
        EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"))) {
      List<String> commits = commits(git.getRepository());
      var state = new State(broker, "replay.");
      int done = 0;
      for (String commit : commits) {
        point(git.getRepository(), commit);
        PublishReport report = state.publish(git, folder.resolve("data"));
        done++;
        if (report.published().size() > 100 || done % every == 0 || done == commits.size()) {
          System.out.println(done + " " + commit + " " + kinds(report));
          compare(state, new State(broker, "fresh" + done + "."), git, folder);
        }
      }
    }
  }

  private static void compare(State state, State fresh, Git git, Path folder) throws Exception {
    fresh.publish(git, folder.resolve("data"));
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    // A commit is confirmed before the broker has marked its records as readable.
    while (!differences(state, fresh).isEmpty() && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    assertThat(differences(state, fresh)).isEmpty();
  }

  /** Paths of which the two say different things. */
  private static Set<String> differences(State state, State fresh) {
    Map<String, String> expected = fresh.live();
    Map<String, String> actual = state.live();
    if (expected.isEmpty() && !actual.isEmpty()) {
      return actual.keySet();
    }
    // What cannot be read any more stays as it was: the tree of today does not know it.
    actual.keySet().removeAll(state.refused);
    expected.keySet().removeAll(state.refused);
    Set<String> paths = new TreeSet<>(expected.keySet());
    paths.addAll(actual.keySet());
    paths.removeIf(path -> Objects.equals(expected.get(path), actual.get(path)));
    return paths;
  }

  private static Map<String, Long> kinds(PublishReport report) {
    Map<String, Long> kinds = new TreeMap<>();
    report.published().forEach(it -> kinds.merge(it.change().wireName(), 1L, Long::sum));
    kinds.put("withdrawn", (long) report.withdrawn().size());
    kinds.put("refused", (long) report.refused().size());
    return kinds;
  }

  private static List<String> commits(Repository repository) throws Exception {
    List<String> commits = new ArrayList<>();
    try (var walk = new RevWalk(repository)) {
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.REVERSE, true);
      walk.setFirstParent(true);
      walk.markStart(walk.parseCommit(repository.resolve("HEAD")));
      for (RevCommit commit : walk) {
        commits.add(commit.name());
      }
    }
    return commits;
  }

  private static void point(Repository repository, String commit) throws Exception {
    RefUpdate update = repository.updateRef("HEAD", true);
    update.setNewObjectId(ObjectId.fromString(commit));
    update.forceUpdate();
  }

  /** What one topic says. */
  private static final class State {
    private final EventLog log;
    private final Map<String, String> byPath = new TreeMap<>();
    private final Map<String, String> pathOf = new TreeMap<>();
    private final List<String> refused = new ArrayList<>();

    State(EmbeddedBroker broker, String prefix) {
      log =
          EventLog.connect(
              LogConfig.of(broker.bootstrapServers(), new Topics(prefix, 1, (short) 1), "one"));
      log.createTopics();
    }

    PublishReport publish(Git git, Path data) {
      var config =
          new ProducerConfig(
              "main",
              git.getRepository().getDirectory().toPath(),
              data,
              System.getProperty("afterword.history.root", ""),
              List.of(System.getProperty("afterword.history.include", "**/*.md").split(",", -1)),
              List.of(),
              Optional.empty(),
              List.of("en", "zh"),
              ZoneOffset.UTC,
              ProducerConfig.LARGEST_FILE);
      try (Publisher publisher = Publisher.open(config, log, CLOCK, Boundaries.none())) {
        PublishReport report = publisher.publish();
        report.refused().forEach(problem -> refused.add(problem.path()));
        return report;
      }
    }

    /** Revision by path of the source. */
    Map<String, String> live() {
      byPath.clear();
      pathOf.clear();
      log.readToEnd(log.topics().recaps(), this::add);
      return byPath;
    }

    private void add(LogRecord record) {
      try {
        RecapEvent event = new RecapEventCodec().read(record);
        Optional.ofNullable(pathOf.remove(event.id().value())).ifPresent(byPath::remove);
        if (event instanceof RecapEvent.RecapPublished published) {
          Recap recap = published.recap();
          pathOf.put(recap.id().value(), recap.provenance().path());
          byPath.put(recap.provenance().path(), recap.revision().value());
        }
      } catch (UnreadableException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }
}
