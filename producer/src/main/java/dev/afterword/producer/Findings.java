package dev.afterword.producer;

import dev.afterword.contract.ChangeKind;
import dev.afterword.contract.Problem;
import dev.afterword.contract.Provenance;
import dev.afterword.contract.Push;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.eventlog.WrittenRecap;
import dev.afterword.producer.source.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What reading the files of one edition has brought: what is to be told, and why the rest is not.
 */
final class Findings {
  private final String source;
  private final Snapshot head;
  private final Spool spool;
  private final RecapEventCodec codec = new RecapEventCodec();
  private final Map<RecapId, Change> changes = new LinkedHashMap<>();
  private final Map<RecapId, Withdrawal> withdrawn = new LinkedHashMap<>();
  private final List<Problem> refused = new ArrayList<>();
  private final List<String> drafts = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();
  private final Map<String, Instant> scheduled = new TreeMap<>();

  Findings(String source, Snapshot head, Spool spool) {
    this.source = source;
    this.head = head;
    this.spool = spool;
  }

  private record Change(
      RecapId id, Revision revision, Provenance provenance, ChangeKind kind, Spool.Slot slot) {}

  private record Withdrawal(PublishedRecap recap, String path, String reason) {}

  void refuse(Problem problem) {
    refused.add(problem);
  }

  void ignore(String path) {
    ignored.add(path);
  }

  void draft(String path) {
    drafts.add(path);
  }

  /** A recap that waits for its moment. */
  void schedule(String path, Instant moment) {
    scheduled.put(path, moment);
  }

  /**
   * A recap to be told of.
   *
   * @param written its JSON
   */
  void change(Recap recap, ChangeKind kind, byte[] written) {
    changes.put(
        recap.id(),
        new Change(recap.id(), recap.revision(), recap.provenance(), kind, spool.keep(written)));
  }

  /** A recap that is to be taken back. */
  void withdraw(PublishedRecap recap, String path, String reason) {
    withdrawn.put(recap.id(), new Withdrawal(recap, path, reason));
  }

  /** What waits for its moment, by path. */
  Map<String, Instant> scheduled() {
    return Map.copyOf(scheduled);
  }

  /** A recap that is gone and there again is only there. */
  private List<Withdrawal> withdrawals() {
    return withdrawn.values().stream().filter(it -> !changes.containsKey(it.recap().id())).toList();
  }

  /** The events, withdrawals first. */
  Iterable<LogEntry> events(String topic, boolean first) {
    int added = (int) changes.values().stream().filter(it -> it.kind() == ChangeKind.ADDED).count();
    String commit = head.commit();
    List<Withdrawal> withdrawals = withdrawals();
    var push =
        new Push(
            source + "@" + commit.substring(0, Math.min(12, commit.length())),
            added,
            changes.size() + withdrawals.size(),
            first);
    return () ->
        Stream.concat(
                withdrawals.stream().map(it -> codec.write(topic, event(it, push))),
                changes.values().stream().map(it -> entry(topic, it, push)))
            .iterator();
  }

  private RecapEvent event(Withdrawal withdrawal, Push push) {
    PublishedRecap recap = withdrawal.recap();
    var provenance =
        new Provenance(
            source,
            head.commit(),
            withdrawal.path(),
            recap.blob(),
            head.committedAt(),
            recap.firstCommittedAt());
    return new RecapEvent.RecapWithdrawn(
        recap.id(),
        withdrawal.reason(),
        recap.page(),
        recap.language(),
        recap.title(),
        provenance,
        push);
  }

  private LogEntry entry(String topic, Change change, Push push) {
    var recap =
        new WrittenRecap(
            change.id(), change.revision(), change.provenance(), spool.read(change.slot()));
    return codec.write(topic, recap, change.kind(), push);
  }

  PublishReport report() {
    return new PublishReport(
        source,
        head.commit(),
        changes.values().stream()
            .map(it -> new PublishReport.Published(it.id(), it.provenance().path(), it.kind()))
            .toList(),
        withdrawals().stream()
            .map(it -> new PublishReport.Withdrawn(it.recap().id(), it.path()))
            .toList(),
        refused,
        drafts,
        ignored,
        scheduled.entrySet().stream()
            .map(entry -> new PublishReport.Scheduled(entry.getKey(), entry.getValue()))
            .toList());
  }
}
