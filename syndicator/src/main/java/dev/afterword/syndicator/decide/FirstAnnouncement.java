package dev.afterword.syndicator.decide;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Planned;
import java.time.Instant;
import java.util.Optional;

/** Decides about a recap that nobody on the channel has heard of. */
final class FirstAnnouncement {
  private final AnnouncePolicy policy;
  private final Guards guards;

  FirstAnnouncement(AnnouncePolicy policy, Guards guards) {
    this.policy = policy;
    this.guards = guards;
  }

  Delivery plan(
      ChannelRules rules,
      Optional<Delivery> current,
      Arrival arrival,
      RecapPublished published,
      Instant now) {
    DeliveryState state =
        guards
            .stop(rules, published, now)
            .orElseGet(
                () -> Planned.at(Due.of(rules, policy, arrival, published.recap().announceAt())));
    var subject = arrival.subject(published.recap(), ChangeClass.NEW);
    return current
        .map(delivery -> delivery.about(subject).with(state, now))
        .orElseGet(
            () ->
                new Delivery(
                    rules.channel(),
                    published.recap().id(),
                    1,
                    subject,
                    state,
                    Optional.empty(),
                    now));
  }
}
