package dev.afterword.desk.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.ReplayDecision;
import dev.afterword.contract.control.ReplayPlan;
import dev.afterword.contract.control.ReplayScope;
import dev.afterword.eventlog.Inflow;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.LogUnavailableException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReplayBookTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final List<LogRecord> log = new ArrayList<>();
  private final ReplayBook book = new ReplayBook(Following::new);
  private int opened;
  private int delivered;
  private boolean away;

  /** The decisions so far, a few at a time. */
  private final class Following implements Inflow {
    private int position;

    Following() {
      opened++;
    }

    @Override
    public List<LogRecord> poll(Duration patience) {
      if (away) {
        throw new LogUnavailableException("the broker is away");
      }
      List<LogRecord> next = List.copyOf(log.subList(position, Math.min(log.size(), position + 3)));
      position += next.size();
      delivered += next.size();
      return next;
    }

    @Override
    public boolean isAtEnd() {
      return position == log.size();
    }

    @Override
    public void close() {}
  }

  private void decide(ReplayDecision decision, String who) {
    var control = new Control("c" + log.size(), decision, who, "", NOW);
    value(new JsonCodec().write(control));
  }

  private void value(byte[] bytes) {
    log.add(
        new LogRecord(
            "controls", 0, log.size(), NOW, Optional.of("k"), Optional.of(bytes), List.of()));
  }

  private static ReplayDecision proposal(String id) {
    var scope =
        new ReplayScope(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), false);
    return new ReplayDecision.Propose(
        new ReplayPlan(id, scope, 1, List.of(), BigDecimal.ZERO, Duration.ZERO));
  }

  private List<String> plans() {
    return book.plans().stream().map(kept -> kept.plan().id()).toList();
  }

  @Test
  void whatIsDecidedLaterIsReadWithoutReadingTheRestAgain() {
    decide(proposal("a"), "Mei");
    decide(proposal("b"), "Mei");
    assertThat(plans()).containsExactly("a", "b");

    decide(new ReplayDecision.Run("a", Optional.empty()), "Lin");

    assertThat(book.plans().getFirst().last().who()).isEqualTo("Lin");
    assertThat(book.trail())
        .extracting(ReplayStep::what)
        .containsExactly("proposed", "proposed", "run");
    assertThat(delivered).isEqualTo(3);
    assertThat(opened).isEqualTo(1);
  }

  @Test
  void ordersForTheSiteAndForeignRecordsAreNoPlans() {
    decide(new ReplayDecision.Rebuild("site-1"), "Mei");
    value("no decision".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    decide(new ReplayDecision.Cancel("nobody knows it"), "Mei");

    assertThat(plans()).isEmpty();
    assertThat(book.orders()).hasSize(1);
  }

  @Test
  void ofManyPlansTheLastAreRememberedAndThoseThatWereSetGoingDoNotMakeRoomForThem() {
    decide(proposal("running"), "Mei");
    decide(new ReplayDecision.Run("running", Optional.empty()), "Mei");
    for (int number = 0; number < ReplayBook.PLANS + 5; number++) {
      decide(proposal("plan-" + number), "Mei");
    }

    assertThat(plans()).hasSize(ReplayBook.PLANS + 1).contains("running", "plan-24", "plan-5");
    assertThat(book.plan("plan-4")).isEmpty();
    assertThat(book.trail()).hasSize(ReplayBook.PLANS + 7);
  }

  @Test
  void aLogThatWasAwayIsReadAnew() {
    decide(proposal("a"), "Mei");
    assertThat(plans()).containsExactly("a");
    away = true;
    assertThatThrownBy(book::plans).isInstanceOf(LogUnavailableException.class);

    away = false;

    assertThat(plans()).containsExactly("a");
    assertThat(opened).isEqualTo(2);
  }
}
