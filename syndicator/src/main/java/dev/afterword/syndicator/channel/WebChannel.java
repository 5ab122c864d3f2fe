package dev.afterword.syndicator.channel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** What channels of platforms with a web interface do alike. */
public abstract class WebChannel implements Channel, Answers {
  private final InstantSource clock;

  /** With the clock by which answers are dated. */
  protected WebChannel(InstantSource clock) {
    this.clock = clock;
  }

  /** The time. */
  protected final Instant now() {
    return clock.instant();
  }

  /** What an exchange means for a call of this platform. */
  protected final Outcome outcome(Repeat repeat, Intent intent, Exchange exchange) {
    return new OutcomeTable(repeat, intent.attempt(), this).outcome(exchange);
  }

  /** What it means for the removal of a post. */
  protected final Outcome removed(String id, Intent intent, Exchange exchange) {
    var known = new Receipt(id, Optional.empty(), Map.of(), now());
    return new Settled(this, known, Settled.Wish.REMOVED).outcome(exchange, intent.attempt());
  }

  /** What it means for a change of a post whose answer need not tell anything. */
  protected final Outcome changed(Receipt known, Intent intent, Exchange exchange) {
    return new Settled(this, known, Settled.Wish.CHANGED).outcome(exchange, intent.attempt());
  }

  /** The receipt of a post that is known by its id alone. */
  protected final Receipt receipt(String id) {
    return new Receipt(id, page(id), Map.of(), now());
  }

  /** Where a post can be seen, if that follows from its id. */
  protected Optional<String> page(String id) {
    return Optional.empty();
  }

  /** An empty object of JSON. */
  protected static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  @Override
  public Optional<Duration> wait(HttpHeaders headers) {
    return RetryAfter.in(headers, now());
  }

  @Override
  public Finding find(Intent intent, Progress progress) {
    return new Finding.Unclear("the platform cannot be asked what it has");
  }
}
