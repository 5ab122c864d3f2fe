package dev.afterword.syndicator.channel;

import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Receipt;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody who is only told where to look. Any answer of success will do. */
public final class PingChannel extends WebChannel {
  /** Nobody forgets what it never has to remember. */
  private static final Duration FOR_EVER = Duration.ofDays(3650);

  private final Ping ping;
  private final WebClient client;

  /** The channel of one listener. */
  public PingChannel(Ping ping, WebClient client, InstantSource clock) {
    super(clock);
    this.ping = ping;
    this.client = client;
  }

  @Override
  public Traits traits() {
    return Traits.byKey(FOR_EVER, WebClient.DEADLINE);
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    return List.of(ping.compose(announcement));
  }

  @Override
  public Outcome send(Intent intent) {
    Exchange exchange = client.send(ping.request(intent.request()));
    if (exchange instanceof Exchange.Truncated cut && cut.status() / 100 == 2) {
      return new Outcome.Accepted(heard(cut.status()));
    }
    Outcome outcome = outcome(Repeat.SAFE, intent, exchange);
    return exchange instanceof Exchange.Answered ? ping.refused(outcome) : outcome;
  }

  private Receipt heard(int status) {
    return new Receipt("", Optional.empty(), Map.of("status", "" + status), now());
  }

  @Override
  public Optional<Receipt> receipt(Exchange.Answered answer) {
    return Optional.of(heard(answer.status()));
  }

  @Override
  public Standing check() {
    return ping.check(client);
  }

  @Override
  public void close() {
    client.close();
  }
}
