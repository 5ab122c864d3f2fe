package dev.afterword.desk.timeline;

import dev.afterword.contract.ledger.AnnouncedPost;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.Rejected;
import dev.afterword.contract.ledger.Retracted;
import dev.afterword.contract.ledger.Sending;
import dev.afterword.contract.ledger.SkipCause;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.contract.ledger.Uncertain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the ledger says about one recap on one channel. */
final class DeliveryHistory {
  private static final String STAGE = "syndicator";

  private final List<TimelineEvent> events = new ArrayList<>();
  private final Map<String, Receipt> out = new HashMap<>();
  private final Map<String, String> digests = new HashMap<>();
  private Optional<Delivery> last = Optional.empty();

  void take(Delivery delivery) {
    List<TimelineEvent> posts = posts(delivery);
    String detail = detail(delivery);
    boolean known =
        last.map(
                before ->
                    before.state().name().equals(delivery.state().name())
                        && detail(before).equals(detail))
            .orElse(false);
    boolean implied = delivery.state() instanceof Delivered && detail.isEmpty() && !posts.isEmpty();
    events.addAll(posts);
    if (!known && !implied) {
      events.add(event(delivery.updated(), delivery, delivery.state().name(), detail));
    }
    last = Optional.of(delivery);
  }

  private static TimelineEvent event(Instant at, Delivery delivery, String what, String detail) {
    return TimelineEvent.of(at, STAGE, what, detail).on(delivery.channel());
  }

  private static String detail(Delivery delivery) {
    String again = delivery.generation() > 1 ? "generation " + delivery.generation() + ", " : "";
    return switch (delivery.state()) {
      case Sending sending ->
          again
              + "intent to "
              + sending.deed().wireName()
              + " "
              + (sending.intent().post() + 1)
              + " of "
              + sending.progress().posts().size()
              + ", attempt "
              + sending.intent().attempt()
              + ", key "
              + sending.intent().key();
      case Planned planned ->
          again
              + delivery.subject().change().wireName()
              + ", due "
              + Moments.told(planned.due())
              + planned.reason().map(reason -> ": " + reason).orElse("");
      case Held _, Uncertain _, Delivered _, Retracted _, Rejected _, Skipped _ ->
          delivery.state().why().orElse("");
    };
  }

  /** What followers see now and did not see before, and the other way round. */
  private List<TimelineEvent> posts(Delivery delivery) {
    var found = new ArrayList<TimelineEvent>();
    Map<String, Receipt> now = new HashMap<>();
    for (Receipt receipt : delivery.receipts()) {
      String id = receipt.id() + " " + receipt.at();
      now.put(id, receipt);
      if (!out.containsKey(id)) {
        found.add(
            receipt.isRefusal()
                ? event(receipt.at(), delivery, "refused", receipt.refusal().orElse(""))
                : event(receipt.at(), delivery, "posted", "id " + receipt.id())
                    .seenAt(receipt.url()));
      }
    }
    boolean isAnother =
        last.map(before -> before.generation() != delivery.generation()).orElse(false);
    boolean isGone =
        delivery.state() instanceof Skipped skipped && skipped.cause() == SkipCause.GONE;
    boolean forgotten = isAnother || isGone;
    if (!forgotten) {
      out.forEach(
          (id, receipt) -> {
            if (!now.containsKey(id)) {
              found.add(
                  event(delivery.updated(), delivery, "removed", "id " + receipt.id())
                      .seenAt(receipt.url()));
            }
          });
    }
    out.clear();
    out.putAll(now);
    found.addAll(edits(delivery));
    return found;
  }

  private List<TimelineEvent> edits(Delivery delivery) {
    var found = new ArrayList<TimelineEvent>();
    List<AnnouncedPost> posts =
        delivery.announced().map(announced -> announced.posts()).orElse(List.of());
    for (AnnouncedPost post : posts) {
      String before = digests.put(post.receipt().id(), post.digest());
      if (before != null && !Objects.equals(before, post.digest())) {
        found.add(
            event(delivery.updated(), delivery, "edited", "id " + post.receipt().id())
                .seenAt(post.receipt().url()));
      }
    }
    return found;
  }

  List<TimelineEvent> events() {
    return events;
  }

  Optional<Delivery> last() {
    return last;
  }
}
