package dev.afterword.app.wiring;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Page;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.Rejected;
import dev.afterword.contract.ledger.Retracted;
import dev.afterword.contract.ledger.Sending;
import dev.afterword.contract.ledger.SkipCause;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.contract.ledger.Uncertain;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.LogUnavailableException;
import dev.afterword.eventlog.Tail;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Tells a person what the log says from now on: pages that are live, posts that are out, and what
 * waits for a decision.
 */
final class Progress implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(20);
  private static final int ONE_BY_ONE = 20;

  private final EventLog log;
  private final Terminal terminal;
  private final JsonCodec json = new JsonCodec();
  private final Map<String, String> told = new HashMap<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private Optional<Thread> thread = Optional.empty();

  /** What the page of a recap was said to show: one that is made anew is no news. */
  private final Map<RecapId, Revision> shown = new HashMap<>();

  Progress(EventLog log, Terminal terminal) {
    this.log = log;
    this.terminal = terminal;
  }

  /** From what is on the log now. */
  void start() {
    Tail tail = log.tailFromNow(List.of(log.topics().pages(), log.topics().deliveries()));
    thread = Optional.of(Thread.ofVirtual().name("progress").start(() -> follow(tail)));
  }

  private void follow(Tail tail) {
    try (tail) {
      boolean last = false;
      while (!last) {
        last = stopping.await(100, TimeUnit.MILLISECONDS);
        tell(tail.poll(PATIENCE));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (LogUnavailableException gone) {
      terminal.trouble("progress is not shown any more: " + gone.getMessage());
    }
  }

  private void tell(List<LogRecord> records) {
    Map<Boolean, List<LogRecord>> parted =
        records.stream()
            .collect(
                Collectors.partitioningBy(record -> record.topic().equals(log.topics().pages())));
    pages(parted.getOrDefault(true, List.of()));
    parted.getOrDefault(false, List.of()).forEach(this::delivery);
  }

  private void pages(List<LogRecord> records) {
    List<Page> pages =
        records.stream()
            .map(record -> read(record, Page.class))
            .flatMap(Optional::stream)
            .filter(page -> !page.revision().equals(shown.put(page.recap(), page.revision())))
            .toList();
    if (pages.size() > ONE_BY_ONE) {
      terminal.done("rendered", pages.size() + " pages");
      return;
    }
    for (Page page : pages) {
      String verb = page.status() == PageStatus.LIVE ? "live" : "withdrawn";
      terminal.done(verb, page.url());
    }
  }

  private void delivery(LogRecord record) {
    read(record, Delivery.class)
        .filter(
            delivery ->
                !delivery.state().name().equals(told.put(delivery.key(), delivery.state().name())))
        .ifPresent(this::tell);
  }

  private void tell(Delivery delivery) {
    String about = delivery.channel() + ": " + delivery.recap();
    switch (delivery.state()) {
      case Delivered delivered ->
          terminal.done(verb(delivery), about + where(delivered.receipts()));
      case Held held -> terminal.attention("held", about + ", " + held.reason());
      case Uncertain uncertain ->
          terminal.attention("uncertain", about + ", " + uncertain.reason());
      case Rejected rejected -> terminal.attention("rejected", about + ", " + rejected.reason());
      case Skipped skipped when skipped.cause() == SkipCause.LANGUAGE -> {}
      case Skipped skipped -> terminal.attention("skipped", about + ", " + skipped.reason());
      case Retracted retracted ->
          terminal.attention("retracted", about + ", " + retracted.reason());
      case Planned _, Sending _ -> {}
    }
  }

  private static String verb(Delivery delivery) {
    return delivery.subject().change() == ChangeClass.NEW ? "announced" : "updated";
  }

  private static String where(List<Receipt> receipts) {
    String count = receipts.size() == 1 ? "" : " (" + receipts.size() + " posts)";
    return count
        + receipts.stream().findFirst().flatMap(Receipt::url).map(url -> " " + url).orElse("");
  }

  private <T> Optional<T> read(LogRecord record, Class<T> type) {
    try {
      return record.value().isEmpty()
          ? Optional.empty()
          : Optional.of(json.read(record.value().get(), type));
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }

  /** Tells what has come until now, then stops. */
  @Override
  public void close() {
    stopping.countDown();
    try {
      if (thread.isPresent()) {
        thread.get().join(Duration.ofSeconds(2));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
