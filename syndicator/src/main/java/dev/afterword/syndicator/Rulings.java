package dev.afterword.syndicator;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.Doubt;
import dev.afterword.contract.control.Item;
import dev.afterword.contract.control.LetterDecision;
import dev.afterword.contract.control.ReplayDecision;
import dev.afterword.contract.ledger.Announced;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState.Delivered;
import dev.afterword.contract.ledger.DeliveryState.Held;
import dev.afterword.contract.ledger.DeliveryState.Rejected;
import dev.afterword.contract.ledger.DeliveryState.Skipped;
import dev.afterword.contract.ledger.DeliveryState.Uncertain;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.SkipCause;
import dev.afterword.contract.ledger.Substance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Carries out what operators decided. A decision that was carried out before, or whose delivery has
 * moved on since, changes nothing: so all of them may be read again at each start.
 */
final class Rulings {
  private final Ledger ledger;
  private final Recaps recaps;
  private final InstantSource clock;

  Rulings(Ledger ledger, Recaps recaps, InstantSource clock) {
    this.ledger = ledger;
    this.recaps = recaps;
    this.clock = clock;
  }

  void carryOut(Control control) {
    switch (control.decision()) {
      case Decision.Release(String hold, List<Item> items) ->
          items.forEach(item -> held(item, hold, this::released));
      case Decision.Skip(String hold, List<Item> items) ->
          items.forEach(
              item -> held(item, hold, (current, held) -> skipped(current, held, control)));
      case Decision.Posted(Doubt doubt, String url) ->
          doubted(doubt, (current, uncertain) -> posted(current, uncertain, url));
      case Decision.Repeat(Doubt doubt) ->
          doubted(
              doubt,
              (current, uncertain) ->
                  current.with(
                      uncertain.absent(clock.instant(), said(control, "it is not out")),
                      clock.instant()));
      case Decision.Drop(Doubt doubt) ->
          doubted(
              doubt,
              (current, uncertain) ->
                  current.refused(
                      uncertain.progress(),
                      uncertain.abandon(said(control, "it is left alone")),
                      clock.instant()));
      case Decision.Gone(String channel, RecapId recap, int generation) ->
          gone(channel, recap, generation, control);
      case Decision.Pause _, Decision.Resume _, LetterDecision _, ReplayDecision _ -> {}
    }
  }

  /** Only what is out can be gone; what is in hand goes on with what it knows. */
  private void gone(String channel, RecapId recap, int generation, Control control) {
    find(channel, recap)
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
    find(item.channel(), item.recap())
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

  private void doubted(Doubt doubt, BiFunction<Delivery, Uncertain, Delivery> change) {
    find(doubt.channel(), doubt.recap())
        .ifPresent(
            delivery ->
                ledger.update(
                    delivery,
                    current ->
                        current.state() instanceof Uncertain uncertain
                                && uncertain.intent().key().equals(doubt.key())
                                && uncertain.intent().attempt() == doubt.attempt()
                            ? change.apply(current, uncertain)
                            : current));
  }

  private Optional<Delivery> find(String channel, RecapId recap) {
    return ledger.find(channel, recap);
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
    Instant now = clock.instant();
    String id = url.replaceFirst("[?#].*$", "").replaceFirst(".*/", "");
    return current.accepted(
        uncertain.progress(), new Receipt(id, Optional.of(url), Map.of(), now), now);
  }

  private static String said(Control control, String what) {
    return what + ", says " + control.who() + (control.why().isEmpty() ? "" : ": " + control.why());
  }
}
