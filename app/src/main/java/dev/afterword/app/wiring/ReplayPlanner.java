package dev.afterword.app.wiring;

import dev.afterword.contract.Digests;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.ReplayItem;
import dev.afterword.contract.control.ReplayKind;
import dev.afterword.contract.control.ReplayPlan;
import dev.afterword.contract.control.ReplayScope;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.desk.board.Board;
import dev.afterword.desk.replay.Draft;
import dev.afterword.desk.replay.PlanException;
import dev.afterword.desk.replay.Planning;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.Lookup;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.syndicator.ChannelLimits;
import dev.afterword.syndicator.ConfiguredChannel;
import dev.afterword.syndicator.Rehearsal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out what a replay would do, what that costs and how long it takes. Makes no call. Several
 * threads may ask; one is answered at a time.
 */
public final class ReplayPlanner implements Planning, AutoCloseable {
  private static final int DIGITS = 12;

  private final EventLog log;
  private final Stages stages;
  private final Optional<Board> board;
  private final List<ConfiguredChannel> channels;
  private final JsonCodec json = new JsonCodec();
  private final RecapEventCodec codec = new RecapEventCodec();

  /** For the channels as they are configured now. */
  public ReplayPlanner(EventLog log, Stages stages) {
    this(log, stages, Optional.empty());
  }

  /**
   * Likewise.
   *
   * @param board asked instead of the log, once it knows everything
   */
  ReplayPlanner(EventLog log, Stages stages, Optional<Board> board) {
    this.log = log;
    this.board = board;
    this.stages = stages;
    this.channels = stages.channels();
  }

  @Override
  public synchronized Draft plan(ReplayScope scope) throws PlanException {
    var rules = channels.stream().map(ConfiguredChannel::rules).toList();
    var rehearsal = new Rehearsal(log, stages.policy(), rules);
    Instant now = stages.clock().instant();
    Rehearsal.Result result =
        board
            .filter(Board::isComplete)
            .map(known -> rehearsal.read(scope, now, new BoardMemory(known)))
            .orElseGet(() -> rehearsal.read(scope, now));
    List<ReplayItem> effects =
        result.items().stream().filter(item -> item.kind().isEffect()).toList();
    if (effects.size() > ReplayPlan.MOST) {
      throw PlanException.asked(
          "this would have "
              + effects.size()
              + " effects, more than the "
              + ReplayPlan.MOST
              + " of one plan: narrow it by channel, time or recap");
    }
    Map<String, Cost> costs = costs(effects);
    BigDecimal price =
        costs.values().stream().map(Cost::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    var plan =
        new ReplayPlan(
            id(scope, effects), scope, result.records(), effects, price, duration(costs));
    return new Draft(plan, result.items());
  }

  /** Another state of the ledger gives another id. */
  private String id(ReplayScope scope, List<ReplayItem> effects) {
    return Digests.sha256(json.pretty(scope) + json.pretty(effects)).substring(0, DIGITS);
  }

  /** What one channel has to do. */
  private record Cost(int announcements, int posts, BigDecimal price) {
    static final Cost NONE = new Cost(0, 0, BigDecimal.ZERO);

    Cost plus(int more, BigDecimal dollars) {
      return new Cost(announcements + 1, posts + more, price.add(dollars));
    }
  }

  private Map<String, Cost> costs(List<ReplayItem> effects) {
    Map<String, Cost> costs = new HashMap<>();
    try (Lookup lookup = log.lookup()) {
      for (ReplayItem item : effects) {
        if (item.kind() != ReplayKind.HOLD) {
          costs.merge(
              item.channel(), cost(item, lookup), (old, more) -> old.plus(more.posts, more.price));
        }
      }
    }
    return costs;
  }

  private Cost cost(ReplayItem item, Lookup lookup) {
    Optional<ConfiguredChannel> channel = channel(item.channel());
    Optional<Recap> recap = recap(item, lookup);
    if (item.kind() != ReplayKind.ANNOUNCE || channel.isEmpty() || recap.isEmpty()) {
      return Cost.NONE.plus(1, BigDecimal.ZERO);
    }
    List<PlannedPost> posts =
        channel.get().channel().compose(stages.announcement(channel.get(), recap.get()));
    return Cost.NONE.plus(
        posts.size(),
        posts.stream()
            .map(channel.get().channel()::price)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private Optional<ConfiguredChannel> channel(String name) {
    return channels.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private Optional<Recap> recap(ReplayItem item, Lookup lookup) {
    var record =
        lookup.read(log.topics().recaps(), item.place().partition(), item.place().offset());
    try {
      return record.isPresent() && codec.read(record.get()) instanceof RecapPublished published
          ? Optional.of(published.recap())
          : Optional.empty();
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }

  /** The channels speak at the same time, so the slowest counts. */
  private Duration duration(Map<String, Cost> costs) {
    return costs.entrySet().stream()
        .map(
            cost ->
                channel(cost.getKey())
                    .map(channel -> duration(channel.limits(), cost.getValue()))
                    .orElse(Duration.ZERO))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** A full bucket gives its first calls at once. */
  private static Duration duration(ChannelLimits limits, Cost cost) {
    var pace = limits.pace();
    Duration calls =
        pace.per().dividedBy(pace.posts()).multipliedBy(Math.max(0, cost.posts() - pace.posts()));
    Duration gaps =
        limits.spacing().orElse(Duration.ZERO).multipliedBy(Math.max(0, cost.announcements() - 1));
    return calls.compareTo(gaps) > 0 ? calls : gaps;
  }

  @Override
  public void close() {
    channels.forEach(channel -> channel.channel().close());
  }
}
