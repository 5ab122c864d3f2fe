package dev.afterword.eventlog;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;

/** Waits for what Kafka answers, and turns what it refuses into a sentence. */
final class Answers {
  private static final int SECONDS = 20;

  private final String address;

  /**
   * Of a log.
   *
   * @param address for messages
   */
  Answers(String address) {
    this.address = address;
  }

  /**
   * An answer.
   *
   * @param what was asked for, as in "did not list topics"
   */
  <T> T of(KafkaFuture<T> future, String what) {
    try {
      return future.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException refused) {
      if (deepest(refused) instanceof org.apache.kafka.common.errors.TimeoutException) {
        throw silent(refused);
      }
      throw new LogUnavailableException(
          "Kafka at " + address + " did not " + what + ": " + Reasons.of(deepest(refused)),
          refused);
    } catch (TimeoutException tooLong) {
      throw silent(tooLong);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException("stopped while waiting for Kafka", stopped);
    }
  }

  private LogUnavailableException silent(Exception cause) {
    return new LogUnavailableException(
        "Kafka at " + address + " does not answer: is it running, and is the address right?",
        cause);
  }

  /** What began it all. */
  static Throwable deepest(Throwable trouble) {
    Throwable cause = trouble.getCause();
    return cause == null ? trouble : deepest(cause);
  }
}
