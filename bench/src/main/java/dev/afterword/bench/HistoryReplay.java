package dev.afterword.bench;

import dev.afterword.broker.BrokerException;
import dev.afterword.broker.EmbeddedBroker;
import dev.afterword.contract.Topics;
import dev.afterword.contract.UnreadableException;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.eventlog.Tail;
import dev.afterword.producer.ProducerConfig;
import dev.afterword.producer.Publisher;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.decide.AnnouncePolicy;
import dev.afterword.syndicator.decide.Arrival;
import dev.afterword.syndicator.decide.ChannelRules;
import dev.afterword.syndicator.decide.OnEdit;
import dev.afterword.syndicator.decide.OnWithdraw;
import dev.afterword.syndicator.decide.Planner;
import dev.afterword.syndicator.decide.WhenUncertain;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A repository's past, lived through in its own time: each commit is published when it was made,
 * and two channels say what the defaults let them say, one that edits its posts and one that
 * cannot.
 */
final class HistoryReplay {
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private final List<Audience> audiences;
  private final Map<String, Integer> sizes = new HashMap<>();
  private Instant now = Instant.EPOCH;
  private int commits;

  HistoryReplay() {
    var policy =
        new AnnouncePolicy(
            Duration.ofMinutes(10),
            3,
            Duration.ofDays(30),
            Duration.ofHours(24),
            false,
            ZoneOffset.UTC);
    var planner = new Planner(policy);
    this.audiences =
        List.of(
            new Audience(rules("edits", Set.of(Ability.EDITS, Ability.DELETES)), planner),
            new Audience(rules("plain", Set.of()), planner));
  }

  private static ChannelRules rules(String name, Set<Ability> abilities) {
    return new ChannelRules(
        name,
        Set.of(),
        Optional.empty(),
        WhenUncertain.PARK,
        OnEdit.EDIT,
        OnWithdraw.DELETE,
        abilities,
        Optional.empty());
  }

  List<Audience> audiences() {
    return audiences;
  }

  int commits() {
    return commits;
  }

  /** How many recaps a commit touched. */
  int size(String commit) {
    return sizes.getOrDefault(commit, 0);
  }

  /** Commits that touched more recaps than this. */
  long larger(int than) {
    return sizes.values().stream().filter(size -> size > than).count();
  }

  /**
   * Lives through all commits.
   *
   * @param root where the recaps lie, below the repository
   * @param include globs below the root
   */
  void run(Path clone, Path data, String root, List<String> include)
      throws BrokerException, IOException {
    try (CommitWalk walk = new CommitWalk(clone);
        EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"));
        EventLog log =
            EventLog.connect(
                LogConfig.of(broker.bootstrapServers(), Topics.standard(), "history"))) {
      log.createTopics();
      var config =
          new ProducerConfig(
              "main",
              walk.folder(),
              data,
              root,
              include,
              List.of(),
              Optional.empty(),
              List.of("zh", "en"),
              ZoneOffset.UTC,
              ProducerConfig.LARGEST_FILE);
      try (Tail tail = log.tail(log.topics().recaps());
          Publisher publisher = Publisher.open(config, log, () -> now, Boundaries.none())) {
        for (CommitWalk.Commit commit : walk.commits()) {
          now = commit.at();
          speak(now);
          walk.point(commit);
          publisher.publish();
          hear(tail, commit);
          commits++;
        }
        speak(now.plus(Duration.ofDays(365)));
      }
    }
  }

  private void speak(Instant until) {
    audiences.forEach(audience -> audience.speak(until));
  }

  private void hear(Tail tail, CommitWalk.Commit commit) {
    var records = new ArrayList<>(tail.poll(Duration.ZERO));
    while (!tail.isAtEnd()) {
      records.addAll(tail.poll(PATIENCE));
    }
    sizes.put(commit.id(), records.size());
    records.forEach(record -> hear(record, commit));
  }

  private void hear(LogRecord record, CommitWalk.Commit commit) {
    try {
      var event = new RecapEventCodec().read(record);
      var arrival = new Arrival(event, record.partition(), record.offset(), commit.at());
      audiences.forEach(audience -> audience.hear(arrival, commit.id()));
    } catch (UnreadableException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
