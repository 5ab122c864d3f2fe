package dev.afterword.syndicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.Item;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.HoldCause;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.decide.AnnouncePolicy;
import dev.afterword.syndicator.decide.ChannelRules;
import dev.afterword.syndicator.template.Wording;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is asked last before an act begins, and between its intent and its call. */
class LastQuestionsTest {
  private static final Recapitulation ONE = Recapitulation.of("zh/one");
  private static final Recapitulation TWO = Recapitulation.of("zh/two");

  private final Platform platform = new Platform(Traits.unknowable(Duration.ofSeconds(10)), 1);
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  void anIntentThatHasGrownOldIsNotActedOn() {
    assertNotActedOn(Duration.ofMillis(3_001));
  }

  @Test
  void anIntentOfTheFutureIsNotActedOn() {
    assertNotActedOn(Duration.ofMillis(-1));
  }

  private void assertNotActedOn(Duration jump) {
    MemoryStage stage =
        new MemoryStage(
            config(false, Optional.empty(), Optional.empty()),
            () -> now,
            () -> {},
            boundary -> now = boundary.equals("syndicator.intended") ? now.plus(jump) : now);
    publish(stage, ONE);
    stage.turn();
    stage.turn();
    assertThat(platform.calls()).isZero();
    assertThat(state(stage, ONE)).isInstanceOf(Planned.class);
    assertThat(entry(stage, ONE).state().why()).contains("the intent was too old to act on");
  }

  @Test
  void anIntentOfThreeSecondsIsStillActedOn() {
    MemoryStage stage =
        new MemoryStage(
            config(false, Optional.empty(), Optional.empty()),
            () -> now,
            () -> {},
            boundary -> now = boundary.equals("syndicator.intended") ? now.plusSeconds(3) : now);
    publish(stage, ONE);
    run(stage);
    assertThat(platform.calls()).isEqualTo(1);
  }

  @Test
  void anApprovalIsForExactlyThosePosts() {
    MemoryStage stage = stage(config(true, Optional.empty(), Optional.empty()));
    publish(stage, ONE);
    run(stage);
    Held first = (Held) state(stage, ONE);
    assertThat(first.cause()).isEqualTo(HoldCause.APPROVAL);
    Recapitulation other = ONE.titled("Another title");
    stage.publish(other.changed(1));
    stage.pageOf(other.recap());
    run(stage);
    Held second = (Held) state(stage, ONE);
    assertThat(second.hold()).isNotEqualTo(first.hold());
    release(stage, first, ONE);
    release(stage, first, other);
    run(stage);
    assertThat(platform.calls()).isZero();
    release(stage, second, other);
    run(stage);
    assertThat(platform.taken())
        .singleElement()
        .satisfies(post -> assertThat(post.text()).startsWith("Another title"));
  }

  @Test
  void anApprovalDoesNotCoverWhatIsWrittenAfterIt() {
    MemoryStage stage = stage(config(true, Optional.empty(), Optional.empty()));
    publish(stage, ONE);
    run(stage);
    release(stage, (Held) state(stage, ONE), ONE);
    Recapitulation other = ONE.titled("Written after it");
    stage.publish(other.changed(1));
    stage.pageOf(other.recap());
    run(stage);
    assertThat(platform.taken()).noneMatch(post -> post.text().startsWith("Written after it"));
    assertThat(platform.calls()).isLessThanOrEqualTo(1);
  }

  @Test
  void theSpacingOutlivesTheProcess() {
    MemoryStage stage = stage(config(false, Optional.of(Duration.ofHours(1)), Optional.empty()));
    publish(stage, ONE);
    run(stage);
    assertThat(platform.calls()).isEqualTo(1);
    stage.die();
    publish(stage, TWO);
    run(stage);
    assertThat(platform.calls()).isEqualTo(1);
    assertThat(entry(stage, TWO).state().why().orElse("")).startsWith("spacing of the channel");
    now = now.plus(Duration.ofHours(1));
    run(stage);
    assertThat(platform.calls()).isEqualTo(2);
  }

  @Test
  void whatWasSpentOutlivesTheProcessUntilItsPeriodIsOver() {
    var budget = new Spending(new BigDecimal("1.50"), Duration.ofDays(1));
    MemoryStage stage = stage(config(false, Optional.empty(), Optional.of(budget)));
    publish(stage, ONE);
    run(stage);
    assertThat(state(stage, ONE)).isInstanceOf(Delivered.class);
    stage.die();
    publish(stage, TWO);
    run(stage);
    Held held = (Held) state(stage, TWO);
    assertThat(held.cause()).isEqualTo(HoldCause.BUDGET);
    assertThat(held.reason()).contains("1 of the channel's budget of 1.50 USD");
    stage.die();
    now = now.plus(Duration.ofDays(1));
    publish(stage, Recapitulation.of("zh/three"));
    run(stage);
    assertThat(state(stage, Recapitulation.of("zh/three"))).isInstanceOf(Delivered.class);
  }

  private MemoryStage stage(SyndicatorConfig config) {
    return new MemoryStage(config, () -> now, () -> {}, Boundaries.none());
  }

  private static void publish(MemoryStage stage, Recapitulation recap) {
    stage.publish(recap.published(1, false));
    stage.pageOf(recap.recap());
  }

  private static void release(MemoryStage stage, Held held, Recapitulation seen) {
    var recap = seen.recap();
    stage.decide(
        new Decision.Release(
            held.hold(), List.of(new Item("toots", recap.id(), recap.revision()))));
  }

  private void run(MemoryStage stage) {
    for (int turn = 0; turn < 6; turn++) {
      stage.turn();
      now = now.plusSeconds(5);
    }
  }

  private static Delivery entry(MemoryStage stage, Recapitulation recap) {
    return Optional.ofNullable(stage.ledger().get("toots:" + recap.id())).orElseThrow();
  }

  private static Object state(MemoryStage stage, Recapitulation recap) {
    return entry(stage, recap).state();
  }

  private SyndicatorConfig config(
      boolean approve, Optional<Duration> spacing, Optional<Spending> budget) {
    return new SyndicatorConfig(
        "Site",
        new AnnouncePolicy(
            Duration.ZERO, 3, Duration.ofDays(30), Duration.ofHours(24), approve, ZoneOffset.UTC),
        List.of(
            new ConfiguredChannel(
                "memory",
                ChannelRules.plain("toots"),
                new ChannelLimits(Pace.USUAL, spacing, budget),
                new Priced(platform.channel()),
                Wording.standard())),
        Optional.empty());
  }

  /** A dollar a post, and receipts of now. */
  private final class Priced implements Channel {
    private final Channel channel;

    Priced(Channel channel) {
      this.channel = channel;
    }

    @Override
    public Traits traits() {
      return channel.traits();
    }

    @Override
    public BigDecimal price(PlannedPost post) {
      return BigDecimal.ONE;
    }

    @Override
    public List<PlannedPost> compose(Announcement announcement) {
      return channel.compose(announcement);
    }

    @Override
    public JsonNode request(Progress progress, Key key) {
      return channel.request(progress, key);
    }

    @Override
    public Outcome send(Intent intent) {
      return channel.send(intent) instanceof Outcome.Accepted(Receipt taken)
          ? new Outcome.Accepted(new Receipt(taken.id(), taken.url(), Map.of(), now))
          : new Outcome.Unknown("no answer");
    }

    @Override
    public Finding find(Intent intent, Progress progress) {
      return channel.find(intent, progress);
    }

    @Override
    public void close() {
      channel.close();
    }
  }
}
