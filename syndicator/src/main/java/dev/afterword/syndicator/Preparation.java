package dev.afterword.syndicator;

import dev.afterword.contract.Digests;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Announced;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.HoldCause;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.syndicator.ActComposer.Composition;
import dev.afterword.syndicator.decide.AnnouncePolicy;
import dev.afterword.syndicator.decide.Retries;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The last questions before an act begins: may it be said now, what exactly, does a visitor see its
 * page, has somebody read it, can it be paid. Used by one thread.
 */
final class Preparation {
  private static final int SHORT = 12;

  private final ConfiguredChannel channel;
  private final ActComposer composer;
  private final Ledger ledger;
  private final Inspection inspection;
  private final AnnouncePolicy policy;
  private final Tempo tempo;

  Preparation(
      ConfiguredChannel channel,
      ActComposer composer,
      Ledger ledger,
      Pages pages,
      SyndicatorConfig config,
      Tempo tempo) {
    this.channel = channel;
    this.composer = composer;
    this.ledger = ledger;
    this.inspection = new Inspection(config.probe(), pages);
    this.policy = config.policy();
    this.tempo = tempo;
  }

  /** What came of it. */
  sealed interface Prepared {
    /** It begins now. */
    record Ready(Progress progress) implements Prepared {}

    /**
     * It does not.
     *
     * @param announced what the followers know, where that has changed
     */
    record Other(DeliveryState state, Optional<Announced> announced) implements Prepared {}
  }

  Prepared prepare(Delivery delivery, Planned planned, Instant now) {
    Optional<Planned> pause = isNews(planned.act()) ? pause(planned, now) : Optional.empty();
    if (pause.isPresent()) {
      return state(pause.get());
    }
    return switch (composer.compose(delivery, planned.act())) {
      case Composition.Missing _ ->
          state(
              planned.postpone(
                  now.plus(Retries.after(1)),
                  "its event is not on the log any more; a later one is awaited"));
      case Composition.Nothing(Announced same) ->
          new Prepared.Other(planned.settle(same, Optional.empty()), Optional.of(same));
      case Composition.Posts(Progress progress) -> judge(delivery, planned, progress, now);
    };
  }

  private static Prepared state(DeliveryState next) {
    return new Prepared.Other(next, Optional.empty());
  }

  private static boolean isNews(Act act) {
    return act == Act.ANNOUNCE || act == Act.FOLLOW_UP;
  }

  private Optional<Planned> pause(Planned planned, Instant now) {
    Instant awake = channel.rules().quiet().map(hours -> hours.allowed(now)).orElse(now);
    if (awake.isAfter(now)) {
      return Optional.of(planned.postpone(awake, "quiet hours of the channel until " + awake));
    }
    if (channel.limits().spacing().isEmpty()) {
      return Optional.empty();
    }
    Instant slot = tempo.slot(now, ledger.lastAnnounced(channel.name()));
    return slot.isAfter(now)
        ? Optional.of(planned.postpone(slot, "spacing of the channel: the next may go at " + slot))
        : Optional.empty();
  }

  private Prepared judge(Delivery delivery, Planned planned, Progress progress, Instant now) {
    if (planned.act() == Act.RETRACT) {
      return new Prepared.Ready(progress);
    }
    Optional<DeliveryState> stop =
        inspection
            .objection(delivery, planned, now)
            .or(() -> unread(delivery, planned, progress))
            .or(() -> unpaid(planned, progress, now));
    if (stop.isPresent()) {
      return state(stop.get());
    }
    if (isNews(planned.act())) {
      tempo.began(now);
    }
    return new Prepared.Ready(progress);
  }

  private Optional<DeliveryState> unread(Delivery delivery, Planned planned, Progress progress) {
    String digest = digest(progress.posts());
    if (!policy.approve() || planned.clearance().approves(digest)) {
      return Optional.empty();
    }
    return Optional.of(
        planned.awaitApproval(
            "approval-" + delivery.recap().value() + "-" + digest.substring(0, SHORT),
            digest,
            "announce.approve is required: read it with 'afterword preview "
                + delivery.recap().value()
                + "', then release it"));
  }

  /** Of the exact posts, in their order. */
  static String digest(List<PlannedPost> posts) {
    return Digests.sha256(
        posts.stream().map(PlannedPost::digest).collect(Collectors.joining("\n")));
  }

  private Optional<DeliveryState> unpaid(Planned planned, Progress progress, Instant now) {
    if (channel.limits().budget().isEmpty() || !planned.clearance().asks(HoldCause.BUDGET)) {
      return Optional.empty();
    }
    Spending budget = channel.limits().budget().get();
    BigDecimal price =
        progress.posts().stream()
            .map(channel.channel()::price)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal spent = budget.spent(ledger.after(budget.from(now), channel.name()), now);
    return spent.add(price).compareTo(budget.most()) <= 0
        ? Optional.empty()
        : Optional.of(
            planned.hold(
                "budget-" + channel.name(),
                HoldCause.BUDGET,
                "it costs "
                    + price
                    + " USD, and "
                    + spent
                    + " of the channel's budget of "
                    + budget.most()
                    + " USD are spent"));
  }
}
