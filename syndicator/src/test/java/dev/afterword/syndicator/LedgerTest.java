package dev.afterword.syndicator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.TraceContext;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Announced;
import dev.afterword.contract.ledger.AnnouncedPost;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.SkipCause;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.contract.ledger.Subject;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogHeader;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Pending;
import dev.afterword.eventlog.Positions;
import dev.afterword.syndicator.decide.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final List<LogEntry> appended = new ArrayList<>();
  private final List<String> committed = new ArrayList<>();
  private final MemoryLog log = new MemoryLog(InstantSource.fixed(NOW), () -> {});
  private final Ledger ledger = new Ledger("deliveries", 2, this::submit, log);

  private Pending submit(List<LogEntry> entries) {
    appended.addAll(entries);
    return () -> entries.forEach(entry -> committed.add(entry.key().orElseThrow()));
  }

  @Test
  void whatIsReadIsKnownUntilItIsErased() throws Exception {
    Delivery one = planned("toots", "zh/one", NOW);
    ledger.replay(record(one.key(), Optional.of(one)));
    assertThat(ledger.find("toots", one.recap())).contains(one);
    assertThat(all()).containsExactly(one);
    assertThat(ledger.updated()).isEqualTo(NOW);
    assertThat(ledger.partition()).isEqualTo(2);
    ledger.replay(record(one.key(), Optional.empty()));
    assertThat(all()).isEmpty();
    assertThat(ledger.nextDue("toots")).isEmpty();
    assertThat(ledger.updated()).isEqualTo(NOW);
    ledger.replay(record("toots:zh/never", Optional.empty()));
  }

  @Test
  void whatIsClosedStaysOnTheLogUntilSomebodyAsks() throws Exception {
    Delivery one = delivered("toots", "zh/one", NOW);
    replay(planned("toots", "zh/one", NOW), one);
    assertThat(all()).isEmpty();
    assertThat(ledger.nextDue("toots")).isEmpty();
    assertThat(ledger.findOpen("toots", one.recap())).isEmpty();
    assertThat(ledger.find("toots", one.recap())).contains(one);
    assertThat(ledger.find("mail", one.recap())).isEmpty();
    assertThat(ledger.updated()).isEqualTo(NOW);
    Delivery again = ledger.update(one, current -> current.with(Planned.at(NOW), NOW));
    assertThat(ledger.findOpen("toots", one.recap())).contains(again);
    assertThat(due("toots", NOW)).contains("zh/one");
  }

  @Test
  void aSlowLogHoldsUpOnlyWhoAsksIt() throws Exception {
    Delivery closed = delivered("toots", "zh/one", NOW);
    log.append(List.of(LogEntry.of("deliveries", closed.key(), new JsonCodec().write(closed))));
    var asked = new CountDownLatch(1);
    var answered = new CountDownLatch(1);
    var slow = new Ledger("deliveries", 0, this::submit, new SlowLog(log, asked, answered));
    slow.replay(log.from("deliveries", 0).getFirst());
    Delivery open = planned("mail", "zh/two", NOW);
    var changed = new CompletableFuture<Delivery>();
    var asking =
        Thread.ofVirtual()
            .start(
                () ->
                    changed.complete(
                        slow.update(closed, current -> current.with(Planned.at(NOW), NOW))));
    asked.await();
    slow.plan(List.of(open.key()), _ -> List.of(open), _ -> {});
    assertThat(slow.due("mail", NOW, _ -> true)).contains(open);
    assertThat(changed).isNotDone();
    answered.countDown();
    asking.join();
    assertThat(changed.join().announced()).isEqualTo(closed.announced());
  }

  /** Answers when it is let. */
  private record SlowLog(Positions positions, CountDownLatch asked, CountDownLatch answered)
      implements Positions {
    @Override
    public Optional<LogRecord> read(String topic, int partition, long offset) {
      asked.countDown();
      try {
        answered.await();
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
      return positions.read(topic, partition, offset);
    }

    @Override
    public void close() {}
  }

  @Test
  void whatWasClosedAndHasChangedIsCountedOnceInABudget() throws Exception {
    Delivery one = delivered("toots", "zh/one", NOW.plusSeconds(7));
    replay(one, delivered("toots", "zh/two", NOW.plusSeconds(7)));
    ledger.update(one, current -> current.with(Planned.at(NOW), NOW.plusSeconds(9)));
    assertThat(ledger.after(NOW, "toots"))
        .extracting(delivery -> delivery.recap().value())
        .containsExactly("zh/one", "zh/two");
    assertThat(ledger.after(NOW.plusSeconds(9), "toots")).isEmpty();
    assertThat(ledger.after(NOW, "mail")).isEmpty();
  }

  @Test
  void everyRecordOfADeliveryIsOnTheTraceOfItsEvent() throws Exception {
    var event = Recapitulation.of("zh/one").published(1, false);
    var trace = TraceContext.of(event.id(), event.commit()).step("toots");
    Delivery one = planned("toots", "zh/one", NOW);
    assertThat(ledger.trace(one)).isEmpty();
    ledger.learn(new Arrival(event, 0, 7, NOW));
    assertThat(ledger.trace(one)).contains(trace);
    ledger.update(one, current -> current.with(skipped(), NOW));
    LogEntry written = appended.getFirst();
    LogEntry onTrace = LogEntry.of("deliveries", "", new byte[0]).on(trace);
    assertThat(written.headers())
        .extracting(LogHeader::text)
        .isEqualTo(onTrace.headers().stream().map(LogHeader::text).toList());

    log.append(List.of(written));
    var successor = new Ledger("deliveries", 2, this::submit, log);
    successor.replay(log.from("deliveries", 0).getFirst());
    assertThat(successor.trace(one)).contains(trace);
  }

  @Test
  void whatWasClosedGoesOnOnItsTrace() throws Exception {
    var event = Recapitulation.of("zh/one").published(1, false);
    var trace = TraceContext.of(event.id(), event.commit()).step("toots");
    Delivery one = delivered("toots", "zh/one", NOW);
    log.append(List.of(LogEntry.of("deliveries", one.key(), new JsonCodec().write(one)).on(trace)));
    ledger.replay(log.from("deliveries", 0).getFirst());
    assertThat(ledger.trace(one)).isEmpty();
    ledger.update(one, current -> current.with(Planned.at(NOW), NOW));
    assertThat(ledger.trace(one)).contains(trace);
  }

  @Test
  void tracesThatNobodyIsOnAreForgotten() {
    var event = Recapitulation.of("zh/one").published(1, false);
    IntStream.range(0, 1_100).forEach(offset -> ledger.learn(new Arrival(event, 0, offset, NOW)));
    Delivery one = planned("toots", "zh/one", NOW);
    keep(one);
    assertThat(ledger.trace(one)).isPresent();
    var recap = event.recap();
    var other = new Subject(recap.revision(), ChangeClass.NEW, 0, 8, "zh", recap.date(), false);
    assertThat(ledger.trace(one.about(other))).isEmpty();
  }

  @Test
  void whatIsClosedIsThereForADecision() throws Exception {
    Delivery one = delivered("toots", "zh/one", NOW);
    replay(one);
    ledger.plan(
        List.of(one.key()),
        held -> {
          assertThat(held.apply(one.key())).contains(one);
          return List.of();
        },
        _ -> {});
    Delivery other = planned("toots", "zh/one", NOW.plusSeconds(5));
    assertThat(ledger.update(other, current -> current)).isEqualTo(one);
  }

  @Test
  void whatWasClosedAndIsErasedIsForgotten() throws Exception {
    Delivery one = delivered("toots", "zh/one", NOW);
    replay(one);
    ledger.replay(record(one.key(), Optional.empty()));
    assertThat(ledger.find("toots", one.recap())).isEmpty();
  }

  @Test
  void whatIsClosedButWaitsForALaterEventIsOpen() throws Exception {
    Delivery one = delivered("toots", "zh/one", NOW);
    Delivery waiting = one.about(one.subject().later());
    replay(waiting);
    assertThat(all()).containsExactly(waiting);
  }

  @Test
  void aClosedEntryThatNobodyCanReadIsNone() throws Exception {
    String bad =
        new String(new JsonCodec().write(delivered("toots", "zh/one", NOW)), UTF_8)
            .replace("\"generation\":1", "\"generation\":\"one\"");
    log.append(List.of(LogEntry.of("deliveries", "toots:zh/one", bad.getBytes(UTF_8))));
    ledger.replay(log.from("deliveries", 0).getFirst());
    assertThat(ledger.find("toots", new RecapId("zh/one"))).isEmpty();
  }

  @Test
  void whatAChannelSaidLastIsKnownWithoutReadingWhatIsClosed() throws Exception {
    replay(
        delivered("toots", "zh/one", NOW.plusSeconds(7)),
        delivered("toots", "zh/two", NOW),
        delivered("toot", "zh/one", NOW.plusSeconds(9)));
    assertThat(ledger.lastAnnounced("toots")).contains(NOW.plusSeconds(7));
    assertThat(ledger.lastAnnounced("mail")).isEmpty();
    Delivery three = delivered("toots", "zh/three", NOW.plusSeconds(8));
    keep(three);
    assertThat(ledger.lastAnnounced("toots")).contains(NOW.plusSeconds(8));
    assertThat(ledger.after(NOW, "toots"))
        .extracting(one -> one.recap().value())
        .containsExactly("zh/three", "zh/one");
  }

  @Test
  void aForeignRecordIsRefused() {
    Delivery one = planned("toots", "zh/one", NOW);
    assertThatThrownBy(() -> ledger.replay(record("toots:zh/two", Optional.of(one))))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("not that of channel and recap");
  }

  @Test
  void aChangeIsCommittedBeforeItCounts() {
    Delivery one = planned("toots", "zh/one", NOW);
    long seen = ledger.version();
    Delivery next = ledger.update(one, current -> current.with(skipped(), NOW.plusSeconds(1)));
    assertThat(committed).containsExactly("toots:zh/one");
    assertThat(appended.getFirst().topic()).isEqualTo("deliveries");
    assertThat(ledger.find("toots", one.recap())).contains(next);
    assertThat(ledger.version()).isGreaterThan(seen);
  }

  @Test
  void nothingIsAppendedWhereNothingChanges() {
    Delivery one = planned("toots", "zh/one", NOW);
    long seen = ledger.version();
    assertThat(ledger.update(one, current -> current)).isEqualTo(one);
    assertThat(appended).isEmpty();
    assertThat(ledger.version()).isEqualTo(seen);
  }

  @Test
  void aChangeIsAskedAboutWhatIsThereNow() {
    Delivery old = planned("toots", "zh/one", NOW);
    Delivery newer = ledger.update(old, current -> current.with(skipped(), NOW));
    assertThat(ledger.update(old, current -> current)).isEqualTo(newer);
  }

  @Test
  void whatIsPlannedTogetherIsAppendedTogether() {
    Delivery one = planned("toots", "zh/one", NOW);
    Delivery two = planned("toots", "zh/two", NOW.plusSeconds(5));
    var keys = new ArrayList<String>();
    long seen = ledger.version();
    ledger.plan(
        List.of(one.key()),
        held -> {
          assertThat(held.apply(one.key())).isEmpty();
          return List.of(one, two);
        },
        entries -> entries.forEach(entry -> keys.add(entry.key().orElseThrow())));
    assertThat(keys).containsExactly(one.key(), two.key());
    assertThat(ledger.version()).isGreaterThan(seen);
    ledger.plan(
        List.of(one.key()),
        held -> {
          assertThat(held.apply(one.key())).contains(one);
          return List.of();
        },
        entries -> assertThat(entries).isEmpty());
  }

  @Test
  void aPlanThatCannotBeAppendedDidNotHappen() {
    Delivery one = planned("toots", "zh/one", NOW);
    assertThatThrownBy(
            () ->
                ledger.plan(
                    List.of(one.key()),
                    _ -> List.of(one),
                    _ -> {
                      throw new IllegalStateException("no log");
                    }))
        .hasMessage("no log");
    assertThat(all()).isEmpty();
  }

  @Test
  void theLongestDueComesFirstOnItsOwnChannel() {
    keep(planned("toots", "zh/b", NOW.plusSeconds(2)));
    keep(planned("toots", "zh/a", NOW.plusSeconds(1)));
    keep(planned("mail", "zh/a", NOW));
    assertThat(ledger.nextDue("toots")).contains(NOW.plusSeconds(1));
    assertThat(due("toots", NOW)).isEmpty();
    assertThat(due("toots", NOW.plusSeconds(1))).contains("zh/a");
    assertThat(ledger.due("toots", NOW.plusSeconds(2), one -> one.recap().value().equals("zh/b")))
        .isPresent();
    assertThat(due("mail", NOW)).contains("zh/a");
    assertThat(due("nobody", NOW)).isEmpty();
  }

  @Test
  void whatIsDoneIsNotDueAnyMore() {
    Delivery one = planned("toots", "zh/one", NOW);
    keep(one);
    ledger.update(one, current -> current.with(skipped(), NOW));
    assertThat(due("toots", NOW)).isEmpty();
    assertThat(ledger.nextDue("toots")).isEmpty();
  }

  @Test
  void theOldestUpdateIsSelectedFirst() {
    keep(planned("toots", "zh/b", NOW).with(skipped(), NOW.plusSeconds(1)));
    keep(planned("toots", "zh/c", NOW).with(skipped(), NOW));
    keep(planned("toots", "zh/a", NOW).with(skipped(), NOW));
    assertThat(ledger.select(one -> true))
        .extracting(one -> one.recap().value())
        .containsExactly("zh/a", "zh/c", "zh/b");
    assertThat(ledger.select(one -> one.recap().value().equals("zh/c"))).hasSize(1);
  }

  @Test
  void whoWaitsIsWokenAndNobodyWaitsForWhatHasHappened() throws Exception {
    long seen = ledger.version();
    ledger.awaitChange(seen, Duration.ofMillis(1));
    assertThat(ledger.version()).isEqualTo(seen);
    ledger.wake();
    ledger.awaitChange(seen, Duration.ofDays(1));
    assertThat(ledger.version()).isGreaterThan(seen);
    long now = ledger.version();
    var waiting = Thread.ofPlatform().start(() -> awaitChange(now));
    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    ledger.wake();
    assertThat(waiting.join(Duration.ofSeconds(60))).isTrue();
  }

  private void awaitChange(long seen) {
    try {
      ledger.awaitChange(seen, Duration.ofDays(1));
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  @Test
  void nobodyKeepsOthersOut() throws Exception {
    Delivery one = planned("toots", "zh/one", NOW);
    replay(delivered("mail", "zh/one", NOW));
    ledger.find("mail", one.recap());
    ledger.learn(new Arrival(Recapitulation.of("zh/one").published(1, false), 0, 7, NOW));
    keep(one);
    ledger.update(one, current -> current.with(skipped(), NOW));
    ledger.update(one, current -> current);
    ledger.updated();
    ledger.lastAnnounced("toots");
    ledger.after(Instant.MIN, "toots");
    ledger.select(_ -> true);
    ledger.due("toots", NOW, _ -> true);
    ledger.nextDue("toots");
    ledger.find("toots", one.recap());
    ledger.findOpen("toots", one.recap());
    ledger.awaitChange(ledger.version(), Duration.ofMillis(1));
    ledger.wake();
    var another = Thread.ofVirtual().start(ledger::wake);
    assertThat(another.join(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void aDoubtIsDueWhenItIsAskedAboutAndNothingElseIs() {
    assertThat(Agenda.due(Planned.at(NOW))).contains(NOW);
    assertThat(Agenda.due(skipped())).isEmpty();
  }

  private List<Delivery> all() {
    return ledger.select(_ -> true);
  }

  private void replay(Delivery... entries) throws UnreadableException {
    for (Delivery entry : entries) {
      log.append(List.of(LogEntry.of("deliveries", entry.key(), new JsonCodec().write(entry))));
    }
    for (LogRecord record : log.from("deliveries", 0)) {
      ledger.replay(record);
    }
  }

  private Optional<String> due(String channel, Instant at) {
    return ledger.due(channel, at, _ -> true).map(one -> one.recap().value());
  }

  private void keep(Delivery delivery) {
    ledger.plan(List.of(), _ -> List.of(delivery), _ -> {});
  }

  private static DeliveryState skipped() {
    return new Skipped(SkipCause.OPERATOR, "no");
  }

  private static Delivery planned(String channel, String recap, Instant due) {
    var of = Recapitulation.of("zh/one").recap();
    var subject = new Subject(of.revision(), ChangeClass.NEW, 0, 7, "zh", of.date(), false);
    return new Delivery(
        channel, new RecapId(recap), 1, subject, Planned.at(due), Optional.empty(), NOW);
  }

  private static Delivery delivered(String channel, String recap, Instant at) {
    var of = Recapitulation.of("zh/one").recap();
    var receipt = new Receipt("7", Optional.empty(), Map.of(), at);
    var post = new AnnouncedPost(Act.ANNOUNCE, receipt, "0");
    var heard = new Announced(of.revision(), Substance.of(of), List.of(post), at);
    return planned(channel, recap, at)
        .with(new Delivered(List.of(receipt), Optional.empty()), Optional.of(heard), at);
  }

  private static LogRecord record(String key, Optional<Delivery> value) {
    return new LogRecord(
        "deliveries",
        2,
        0,
        NOW,
        Optional.of(key),
        value.map(one -> new JsonCodec().write(one)),
        List.of());
  }
}
