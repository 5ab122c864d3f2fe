package dev.afterword.syndicator;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.Doubt;
import dev.afterword.contract.control.Item;
import dev.afterword.contract.control.LetterDecision;
import dev.afterword.contract.control.ReplayDecision;
import dev.afterword.contract.ledger.Announced;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.Rejected;
import dev.afterword.contract.ledger.SetAside;
import dev.afterword.contract.ledger.SkipCause;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.contract.ledger.Uncertain;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Carries out what operators decided. A decision that was carried out before, or whose delivery has
 * moved on since, changes nothing: so all of them may be read again at each start.
 */
final class Rulings {
  private final Ledger ledger;
  private final Recaps recaps;
  private final Set<String> independent;
  private final InstantSource clock;

  /**
   * For one partition.
   *
   * @param independent names of the channels on which each post stands for itself
   */
  Rulings(Ledger ledger, Recaps recaps, Set<String> independent, InstantSource clock) {
    this.ledger = ledger;
    this.recaps = recaps;
    this.independent = Set.copyOf(independent);
    this.clock = clock;
  }

  /**
   * Carries one out.
   *
   * @return what was in doubt and is settled now: an event may have waited for that
   */
  Optional<Delivery> carryOut(Control control) {
    return switch (control.decision()) {
      case Decision.Release(String hold, List<Item> items) -> {
        items.forEach(item -> held(item, hold, this::released));
        yield Optional.empty();
      }
      case Decision.Skip(String hold, List<Item> items) -> {
        items.forEach(item -> held(item, hold, (current, held) -> skipped(current, held, control)));
        yield Optional.empty();
      }
      case Decision.Posted(Doubt doubt, String url) ->
          doubted(
              doubt,
              (current, uncertain) -> posted(current, uncertain, url),
              (state, aside) -> state.answered(aside, receipt(url)));
      case Decision.Repeat(Doubt doubt) -> repeated(doubt, said(control, "it is not out"));
      case Decision.Drop(Doubt doubt) -> dropped(doubt, said(control, "it is left alone"));
      case Decision.Gone(String channel, RecapId recap, int generation) -> {
        gone(channel, recap, generation, control);
        yield Optional.empty();
      }
      case Decision.Resume(String channel) -> {
        resumed(channel, control.at());
        yield Optional.empty();
      }
      case Decision.Pause _, LetterDecision _, ReplayDecision _ -> Optional.empty();
    };
  }

  /** What waits for its next try has waited long enough. Settle times and quiet hours stay. */
  private void resumed(String channel, Instant at) {
    ledger
        .select(entry -> entry.channel().equals(channel) && isPutOff(entry, at))
        .forEach(
            delivery ->
                ledger.update(
                    delivery,
                    current ->
                        isPutOff(current, at) && current.state() instanceof Planned planned
                            ? current.with(hurried(planned), clock.instant())
                            : current));
  }

  /** By a platform's answer before the decision: a decision that is read again changes nothing. */
  private boolean isPutOff(Delivery delivery, Instant decided) {
    return delivery.state() instanceof Planned planned
        && planned.attempts() > 0
        && planned.due().isAfter(clock.instant())
        && delivery.updated().isBefore(decided);
  }

  private Planned hurried(Planned planned) {
    return planned.postpone(
        clock.instant(), planned.reason().orElse("tried again because the channel was resumed"));
  }

  private Optional<Delivery> repeated(Doubt doubt, String because) {
    return doubted(
        doubt,
        (current, uncertain) ->
            current.with(uncertain.absent(clock.instant(), because), clock.instant()),
        (state, aside) -> state.missing(aside, because));
  }

  private Optional<Delivery> dropped(Doubt doubt, String because) {
    return doubted(
        doubt,
        (current, uncertain) -> dropped(current, uncertain, because),
        (state, aside) -> state.answered(aside, Receipt.refused(because, clock.instant())));
  }

  /** Only what is out can be gone; what is in hand goes on with what it knows. */
  private void gone(String channel, RecapId recap, int generation, Control control) {
    ledger
        .find(channel, recap)
        .ifPresent(
            delivery ->
                ledger.update(
                    delivery,
                    current ->
                        current.generation() == generation
                                && (current.state() instanceof Delivered
                                    || current.state() instanceof Rejected)
                            ? forgotten(current, control)
                            : current));
  }

  private Delivery forgotten(Delivery current, Control control) {
    return current.with(
        new Skipped(
            SkipCause.GONE,
            said(control, "its posts are gone from the platform")
                + "; 'afterword replay' would say it again"),
        Optional.empty(),
        clock.instant());
  }

  private void held(Item item, String hold, BiFunction<Delivery, Held, Delivery> change) {
    ledger
        .findOpen(item.channel(), item.recap())
        .ifPresent(
            delivery ->
                ledger.update(
                    delivery,
                    current ->
                        current.state() instanceof Held held
                                && held.hold().equals(hold)
                                && current.subject().revision().equals(item.revision())
                            ? change.apply(current, held)
                            : current));
  }

  private Optional<Delivery> doubted(
      Doubt doubt,
      BiFunction<Delivery, Uncertain, Delivery> inHand,
      BiFunction<DeliveryState, SetAside, DeliveryState> setAside) {
    return ledger
        .findOpen(doubt.channel(), doubt.recap())
        .map(
            delivery ->
                ledger.update(
                    delivery,
                    current ->
                        current.state() instanceof Uncertain uncertain
                                && isAbout(doubt, uncertain.intent())
                            ? inHand.apply(current, uncertain)
                            : aside(current, doubt, setAside)));
  }

  private Delivery aside(
      Delivery current, Doubt doubt, BiFunction<DeliveryState, SetAside, DeliveryState> change) {
    return current.state().aside().stream()
        .filter(one -> !one.absent() && isAbout(doubt, one.intent()))
        .findFirst()
        .map(one -> current.with(change.apply(current.state(), one), clock.instant()))
        .orElse(current);
  }

  private static boolean isAbout(Doubt doubt, Intent intent) {
    return intent.key().equals(doubt.key()) && intent.attempt() == doubt.attempt();
  }

  private Delivery released(Delivery current, Held held) {
    Instant now = clock.instant();
    return current.with(held.release(now), now);
  }

  /** Of a recap that was announced only the news is skipped, and counts as heard. */
  private Delivery skipped(Delivery current, Held held, Control control) {
    Instant now = clock.instant();
    String reason = said(control, "it is not said");
    if (current.announced().isEmpty()) {
      return current.with(held.skip(reason), now);
    }
    Announced heard = current.announced().get();
    Announced same =
        recaps
            .recap(current)
            .map(recap -> heard.as(recap.revision(), Substance.of(recap)))
            .orElse(heard);
    return current.with(
        new Delivered(heard.receipts(), Optional.of(reason)), Optional.of(same), now);
  }

  private Delivery posted(Delivery current, Uncertain uncertain, String url) {
    Receipt receipt = receipt(url);
    return current.accepted(uncertain.progress(), receipt, receipt.at());
  }

  private Receipt receipt(String url) {
    String id = url.replaceFirst("[?#].*$", "").replaceFirst(".*/", "");
    return new Receipt(id, Optional.of(url), Map.of(), clock.instant());
  }

  /** It ends a thread; of posts that stand for themselves only this one ends. */
  private Delivery dropped(Delivery current, Uncertain uncertain, String because) {
    return independent.contains(current.channel())
        ? current.leftOut(uncertain.progress(), because, clock.instant())
        : current.refused(uncertain.progress(), uncertain.abandon(because), clock.instant());
  }

  private static String said(Control control, String what) {
    return what + ", says " + control.who() + (control.why().isEmpty() ? "" : ": " + control.why());
  }
}
