package dev.afterword.desk;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of {@code afterword deliveries}. Fields may be added, never renamed.
 *
 * @param channel name of the channel
 * @param recap the recap
 * @param revision which revision the state is about
 * @param state as in the ledger
 * @param change what the revision means to those who heard of the recap before
 * @param reason one sentence, empty where the state says it all
 * @param attempts calls made for the post that is next
 * @param due when it is acted on next, if it is
 * @param updated when the state was written
 * @param posts what is out
 */
public record DeliveryReport(
    String channel,
    RecapId recap,
    Revision revision,
    String state,
    ChangeClass change,
    String reason,
    int attempts,
    Optional<Instant> due,
    Instant updated,
    List<PostReport> posts) {
  /** Takes its own copy. */
  public DeliveryReport {
    posts = List.copyOf(posts);
  }

  /**
   * A post that is out.
   *
   * @param id at the platform, empty if it tells none
   * @param url where it can be seen, if it can
   */
  public record PostReport(String id, Optional<String> url) {}

  /**
   * Of an entry of the ledger.
   *
   * @param pageIsLive whether the page shows the revision it is about
   */
  public static DeliveryReport of(Delivery delivery, boolean pageIsLive) {
    DeliveryState state = delivery.state();
    return new DeliveryReport(
        delivery.channel(),
        delivery.recap(),
        delivery.subject().revision(),
        state.name(),
        delivery.subject().change(),
        reason(delivery, pageIsLive),
        attempts(state),
        due(state),
        delivery.updated(),
        delivery.receipts().stream()
            .filter(receipt -> !receipt.isRefusal())
            .map(receipt -> new PostReport(receipt.id(), receipt.url()))
            .toList());
  }

  private static String reason(Delivery delivery, boolean pageIsLive) {
    return delivery.state().why().orElseGet(() -> told(delivery, pageIsLive));
  }

  /** What the state implies without saying so. */
  private static String told(Delivery delivery, boolean pageIsLive) {
    return switch (delivery.state()) {
      case Planned planned
          when planned.progress().isEmpty() && planned.act() != Act.RETRACT && !pageIsLive ->
          "waits until the page of this revision is live";
      case Planned planned -> "is sent at " + planned.due();
      case Sending _ -> "is being sent";
      case Delivered delivered ->
          delivered.receipts().stream()
              .flatMap(receipt -> receipt.refusal().stream())
              .findFirst()
              .map(refusal -> "one address was refused: " + refusal)
              .orElse("");
      case Held _, Uncertain _, Retracted _, Rejected _, Skipped _ -> "";
    };
  }

  private static int attempts(DeliveryState state) {
    return switch (state) {
      case Planned planned -> planned.attempts();
      case Sending sending -> sending.intent().attempt();
      case Uncertain uncertain -> uncertain.intent().attempt();
      case Delivered delivered -> delivered.receipts().size();
      case Held _, Retracted _, Rejected _, Skipped _ -> 0;
    };
  }

  private static Optional<Instant> due(DeliveryState state) {
    return switch (state) {
      case Planned planned -> Optional.of(planned.due());
      case Uncertain uncertain -> uncertain.due();
      case Held _, Sending _, Delivered _, Retracted _, Rejected _, Skipped _ -> Optional.empty();
    };
  }
}
