package dev.afterword.desk.board;

import dev.afterword.contract.TopicSpecification;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.LogUnavailableException;
import dev.afterword.eventlog.Tail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps a board as the log grows, on a thread of its own. */
public final class Keeper implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(300);
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private static final Duration STOP = Duration.ofSeconds(2);

  private final EventLog log;
  private final Board board = new Board();
  private final Scribe scribe;
  private final Thread thread = Thread.ofVirtual().name("board").unstarted(this::run);
  private volatile boolean closed;
  private volatile Optional<String> trouble = Optional.of("the desk is reading the log");

  /**
   * Over a log.
   *
   * @param measures told of what happens after the beginning was read
   */
  public Keeper(EventLog log, Measures measures) {
    this.log = log;
    this.scribe = new Scribe(log.topics(), board, measures);
  }

  /**
   * What the log says now, read once by the caller.
   *
   * @throws LogUnavailableException if it cannot be read
   */
  public static Board read(EventLog log) {
    var board = new Board();
    var scribe = new Scribe(log.topics(), board, Measures.NONE);
    try (Tail tail = log.tail(topics(log))) {
      boolean all = false;
      while (!all) {
        List<LogRecord> records = tail.poll(POLL);
        records.forEach(scribe::write);
        all = tail.isAtEnd();
      }
    }
    board.complete(true);
    return board;
  }

  private static List<String> topics(EventLog log) {
    return log.topics().all().stream().map(TopicSpecification::name).toList();
  }

  /** Begins to read. */
  public void start() {
    thread.start();
  }

  /** The board. */
  public Board board() {
    return board;
  }

  /** What is in the way, if something is. */
  public Optional<String> trouble() {
    return trouble;
  }

  private void run() {
    try {
      while (!closed) {
        keep();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep() throws InterruptedException {
    try (Tail tail = log.tail(topics(log))) {
      while (!closed) {
        List<LogRecord> records = tail.poll(POLL);
        records.forEach(scribe::write);
        if (records.isEmpty() && !board.isComplete() && tail.isAtEnd()) {
          board.complete(true);
          trouble = Optional.empty();
        }
      }
    } catch (LogUnavailableException away) {
      trouble = Optional.of("the desk waits: " + away.getMessage());
      board.clear();
      if (!closed) {
        Thread.sleep(AGAIN);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      if (!thread.join(STOP)) {
        thread.interrupt();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
