package dev.afterword.desk.timeline;

import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.RecapEvent.RecapWithdrawn;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.Rejected;
import dev.afterword.contract.ledger.Retracted;
import dev.afterword.contract.ledger.Sending;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.contract.ledger.Uncertain;
import dev.afterword.desk.DeliveryReport.PostReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says in one sentence why something was announced or was not. */
final class Answers {
  private final RecapHistory recap;
  private final PageHistory pages;
  private final ControlHistory controls;
  private final Instant now;

  Answers(RecapHistory recap, PageHistory pages, ControlHistory controls, Instant now) {
    this.recap = recap;
    this.pages = pages;
    this.controls = controls;
    this.now = now;
  }

  ChannelAnswer of(String channel, Optional<Delivery> delivery, boolean configured) {
    return delivery
        .map(
            known ->
                new ChannelAnswer(
                    channel, known.state().name(), why(known, configured), posts(known)))
        .orElseGet(() -> new ChannelAnswer(channel, "unknown", unheard(channel), List.of()));
  }

  private static List<PostReport> posts(Delivery delivery) {
    return delivery.receipts().stream()
        .filter(receipt -> !receipt.isRefusal())
        .map(receipt -> new PostReport(receipt.id(), receipt.url()))
        .toList();
  }

  private String unheard(String channel) {
    Optional<RecapEvent> last = recap.last();
    if (last.isEmpty()) {
      return "there is no such recap on the log: it was never published, was refused, or was"
          + " erased; see 'afterword check'";
    }
    return switch (last.get()) {
      case RecapWithdrawn _ -> "it was withdrawn before this channel heard of it";
      case RecapPublished event ->
          "the syndicator has not read it yet, or the channel is younger than the recap: see"
              + " 'afterword status', and 'afterword replay --from-beginning --recap "
              + event.id()
              + " --channel "
              + channel
              + "'";
    };
  }

  private String why(Delivery delivery, boolean configured) {
    DeliveryState state = delivery.state();
    return switch (state) {
      case Planned planned when !configured ->
          "the channel is not in the configuration any more, so nobody sends it: it was due at "
              + Moments.told(planned.due());
      case Planned planned -> waiting(delivery, planned);
      case Held held -> held.reason() + " ('afterword release " + held.hold() + "')";
      case Sending sending -> "it is being sent since " + Moments.told(sending.intent().at());
      case Uncertain uncertain -> doubt(delivery, uncertain);
      case Delivered delivered -> said(delivery, delivered);
      case Retracted retracted -> retracted.reason();
      case Rejected rejected -> "refused: " + rejected.reason();
      case Skipped skipped -> skipped.reason();
    };
  }

  private String waiting(Delivery delivery, Planned planned) {
    Optional<Control> paused = controls.paused(delivery.channel());
    if (paused.isPresent()) {
      return "the channel was paused by "
          + paused.get().who()
          + " at "
          + Moments.told(paused.get().at())
          + ": 'afterword resume "
          + delivery.channel()
          + "'";
    }
    if (planned.progress().isEmpty()
        && planned.act() != Act.RETRACT
        && !pages.isLive(delivery.subject().revision())) {
      return "it waits until the page of this revision is live";
    }
    String because = planned.reason().map(reason -> ": " + reason).orElse("");
    return planned.due().isAfter(now)
        ? "it is sent at " + Moments.told(planned.due()) + because
        : "it is due since "
            + Moments.told(planned.due())
            + because
            + (because.isEmpty()
                ? "; nobody has sent it yet: see whether a syndicator runs, with 'afterword status'"
                : "");
  }

  private static String doubt(Delivery delivery, Uncertain uncertain) {
    return uncertain.reason()
        + uncertain
            .due()
            .map(due -> "; the platform is asked at " + Moments.told(due))
            .orElse(
                "; decide with 'afterword resolve "
                    + delivery.channel()
                    + " "
                    + delivery.recap()
                    + "'");
  }

  private static String said(Delivery delivery, Delivered delivered) {
    String when =
        delivery
            .announced()
            .map(announced -> "said at " + Moments.told(announced.at()))
            .orElse("said");
    return when + delivered.reason().map(reason -> "; since then: " + reason).orElse("");
  }
}
