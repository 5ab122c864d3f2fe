package dev.afterword.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stage of a group: one at a time, from where the last one stood. */
@Tag("kafka")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowerTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @RegisterExtension private final OwnTopics kafka = OwnTopics.create();
  private Numbers numbers;

  @BeforeEach
  void connect() {
    numbers = new Numbers(kafka.connect("one"));
  }

  @Test
  void aFollowerMovesItsPositionTogetherWithWhatItAppends() {
    numbers.append(0, 5);
    numbers.copyUntil(5, Copy.to(kafka.topics().pages()));
    numbers.append(5, 8);
    numbers.copyUntil(8, Copy.to(kafka.topics().pages()));
    assertThat(numbers.values(kafka.topics().pages(), 8))
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
  }

  @Test
  void aWorkerThatFailsIsStartedAnewAtTheCommittedPosition() {
    numbers.append(0, 3);
    var starts = new AtomicInteger();
    WorkerFactory factory =
        assignment -> {
          boolean broken = starts.incrementAndGet() == 1;
          return new Copy(kafka.topics().pages(), broken);
        };
    numbers.copyUntil(3, factory);
    assertThat(starts).hasValue(2);
    assertThat(numbers.values(kafka.topics().pages(), 3)).containsExactly("0", "1", "2");
  }

  @Test
  void aSecondInstanceStandsByAndSaysSoUntilTheFirstEnds() {
    WorkerFactory copying = Copy.to(kafka.topics().pages());
    var itself = new AtomicReference<Follower>();
    var whileTaking = new CopyOnWriteArrayList<FollowerState>();
    WorkerFactory telling =
        assignment -> {
          whileTaking.add(itself.get().state());
          return copying.start(assignment);
        };
    EventLog other = kafka.connect("two");
    try (var second =
        other.follower("copier", kafka.topics().recaps(), telling, InstantSource.system())) {
      itself.set(second);
      try (var first =
          numbers
              .log()
              .follower("copier", kafka.topics().recaps(), copying, InstantSource.system())) {
        Thread.ofVirtual().start(first);
        await().atMost(LONG).until(() -> first.state() instanceof FollowerState.Running);
        Thread.ofVirtual().start(second);
        await()
            .atMost(LONG)
            .until(
                () ->
                    first.state() instanceof FollowerState.Running
                        && second.state() instanceof FollowerState.StandingBy idle
                        && idle.reason().contains("another instance works on all of"));
        numbers.append(0, 3);
        await()
            .atMost(LONG)
            .until(() -> first.hasReached(numbers.log().ends(kafka.topics().recaps())));
      }
      await().atMost(LONG).until(() -> second.state() instanceof FollowerState.Running);
      numbers.append(3, 5);
      await()
          .atMost(LONG)
          .until(() -> second.hasReached(numbers.log().ends(kafka.topics().recaps())));
    }
    assertThat(whileTaking).isNotEmpty().allMatch(FollowerState.Starting.class::isInstance);
    assertThat(numbers.values(kafka.topics().pages(), 5)).containsExactly("0", "1", "2", "3", "4");
  }

  /** A large site is made for minutes, in which its renderer does not answer its group. */
  @Test
  void whoJoinsWhileAnotherIsBusyDoesNotBlameKafkaAlone() throws Exception {
    WorkerFactory copying = Copy.to(kafka.topics().pages());
    var began = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    WorkerFactory busy =
        assignment -> {
          began.countDown();
          try {
            goOn.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          return copying.start(assignment);
        };
    Instant start = Instant.now();
    InstantSource hasty = () -> start.plus(Duration.between(start, Instant.now()).multipliedBy(20));
    EventLog other = kafka.connect("two");
    try (var first = numbers.log().follower("copier", recaps(), busy, InstantSource.system());
        var second = other.follower("copier", recaps(), copying, hasty)) {
      Thread.ofVirtual().start(first);
      began.await();
      Thread.ofVirtual().start(second);
      await()
          .atMost(LONG)
          .until(
              () ->
                  second.state() instanceof FollowerState.Waiting waiting
                      && waiting.reason().contains("another instance is busy"));
      goOn.countDown();
      await().atMost(LONG).until(() -> second.state() instanceof FollowerState.StandingBy);
      assertThat(first.state()).isInstanceOf(FollowerState.Running.class);
    }
  }

  private String recaps() {
    return kafka.topics().recaps();
  }
}
