package dev.afterword.desk.board;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.Doubt;
import dev.afterword.contract.control.Item;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Rejected;
import dev.afterword.contract.ledger.SkipCause;
import dev.afterword.desk.Operator;
import dev.afterword.eventlog.EventLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Decides what somebody sees on the board, and waits a moment for it to be carried out. */
public final class Decisions {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final EventLog log;
  private final Board board;
  private final Details details;
  private final InstantSource clock;

  /** About what is on a board. */
  public Decisions(EventLog log, Board board, Details details, InstantSource clock) {
    this.log = log;
    this.board = board;
    this.details = details;
    this.clock = clock;
  }

  /**
   * What came of a decision about a hold.
   *
   * @param items it was about; none if nothing was held like that any more
   * @param carriedOut whether a syndicator did it at once
   * @param earlier who decided about the same hold before, if nothing was left to decide
   */
  public record HoldOutcome(List<Item> items, boolean carriedOut, Optional<Control> earlier) {
    /** Takes its own copy. */
    public HoldOutcome {
      items = List.copyOf(items);
    }
  }

  /**
   * Part of a hold, or all of it.
   *
   * @param channels only these; empty takes all
   * @param recaps only these; empty takes all
   */
  public record Part(String hold, Set<String> channels, Set<RecapId> recaps) {
    /** Takes its own copies. */
    public Part {
      channels = Set.copyOf(channels);
      recaps = Set.copyOf(recaps);
    }

    boolean takes(Spot spot) {
      return spot.cell().hold().filter(kept -> kept.hold().equals(hold)).isPresent()
          && (channels.isEmpty() || channels.contains(spot.channel()))
          && (recaps.isEmpty() || recaps.contains(spot.recap()));
    }
  }

  /** Lets part of a hold go. */
  public HoldOutcome release(Part part, String who, String why) {
    return decide(part, who, why, Decision.Release::new);
  }

  /** Drops part of a hold. */
  public HoldOutcome skip(Part part, String who, String why) {
    return decide(part, who, why, Decision.Skip::new);
  }

  private HoldOutcome decide(
      Part part, String who, String why, BiFunction<String, List<Item>, Decision> decision) {
    List<Item> items =
        held(part).stream()
            .map(spot -> new Item(spot.channel(), spot.recap(), spot.cell().revision()))
            .toList();
    if (items.isEmpty()) {
      return new HoldOutcome(items, true, board.decided(part.hold()));
    }
    operator(who).decide(decision.apply(part.hold(), items), why);
    return new HoldOutcome(items, await(() -> held(part).isEmpty()), Optional.empty());
  }

  /** What is held like that. */
  public List<Spot> held(Part part) {
    return board.in("held").stream().filter(part::takes).toList();
  }

  /**
   * Settles a post in doubt.
   *
   * @return whether it was done at once; empty if there is no such doubt
   */
  public Optional<Boolean> resolve(
      String channel, RecapId recap, Function<Doubt, Decision> answer, String who, String why) {
    Optional<Doubt> doubt = doubt(channel, recap);
    doubt.ifPresent(known -> operator(who).decide(answer.apply(known), why));
    return doubt.map(known -> await(() -> !doubt(channel, recap).equals(Optional.of(known))));
  }

  private Optional<Doubt> doubt(String channel, RecapId recap) {
    return delivery(channel, recap)
        .flatMap(delivery -> delivery.state().inDoubt())
        .map(intent -> new Doubt(channel, recap, intent.key(), intent.attempt()));
  }

  private Optional<Delivery> delivery(String channel, RecapId recap) {
    return cell(channel, recap).flatMap(cell -> details.delivery(cell.place()));
  }

  /**
   * What was said is gone from its platform, so that a replay may say it again.
   *
   * @return whether it was noted at once; empty if nothing was said that could be gone
   */
  public Optional<Boolean> gone(String channel, RecapId recap, String who, String why) {
    if (isGone(channel, recap)) {
      return Optional.of(true);
    }
    Optional<Delivery> said = delivery(channel, recap).filter(Decisions::mayBeGone);
    said.ifPresent(
        delivery ->
            operator(who).decide(new Decision.Gone(channel, recap, delivery.generation()), why));
    return said.map(_ -> await(() -> isGone(channel, recap)));
  }

  /** Something is out, and nothing is in hand. */
  private static boolean mayBeGone(Delivery delivery) {
    return !delivery.receipts().isEmpty()
        && (delivery.state() instanceof Delivered || delivery.state() instanceof Rejected);
  }

  private boolean isGone(String channel, RecapId recap) {
    return cell(channel, recap)
        .flatMap(Cell::cause)
        .filter(SkipCause.GONE.wireName()::equals)
        .isPresent();
  }

  private Optional<Cell> cell(String channel, RecapId recap) {
    return board.line(recap).flatMap(line -> Optional.ofNullable(line.cells().get(channel)));
  }

  /** A channel makes no call until it is resumed. */
  public void pause(String channel, String who, String why) {
    operator(who).pause(channel, why);
    await(() -> isPaused(channel));
  }

  /** A channel goes on, at once. */
  public void resume(String channel, String who, String why) {
    operator(who).resume(channel, why);
    await(() -> !isPaused(channel));
  }

  private boolean isPaused(String channel) {
    return Optional.ofNullable(board.tallies(clock.instant()).get(channel))
        .flatMap(Tally::paused)
        .isPresent();
  }

  private Operator operator(String who) {
    return new Operator(log, who, clock);
  }

  private boolean await(BooleanSupplier done) {
    var end = clock.instant().plus(PATIENCE);
    try {
      long seen = board.version();
      while (!done.getAsBoolean()) {
        Duration left = Duration.between(clock.instant(), end);
        if (left.isNegative() || left.isZero()) {
          return false;
        }
        seen = board.await(seen, left);
      }
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
