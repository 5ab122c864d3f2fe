package dev.afterword.contract.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a platform answered.
 *
 * @param id of the post there; empty if the platform tells none
 * @param url where it can be seen, if it can
 * @param details what later steps need, for example the content id of a record
 * @param at when the answer was understood
 */
public record Receipt(String id, Optional<String> url, Map<String, String> details, Instant at) {
  private static final String REFUSED = "refused";
  private static final String DOUBT = "doubt";

  /** Takes its own copy, in a stable order. */
  public Receipt {
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }

  /** The platform refused this one of several that stand for themselves. */
  public static Receipt refused(String reason, Instant at) {
    return new Receipt("", Optional.empty(), Map.of(REFUSED, reason), at);
  }

  /** Keeps the place of one that is set aside. */
  static Receipt doubt(Instant since) {
    return new Receipt("", Optional.empty(), Map.of(DOUBT, "set aside"), since);
  }

  /** The same with one detail more. */
  public Receipt with(String key, String value) {
    var more = new TreeMap<>(details);
    more.put(key, value);
    return new Receipt(id, url, more, at);
  }

  /** Whether it stands for a refusal. */
  @JsonIgnore
  public boolean isRefusal() {
    return details.containsKey(REFUSED);
  }

  /** Whether it only keeps the place of one that is set aside. */
  @JsonIgnore
  public boolean isDoubt() {
    return details.containsKey(DOUBT);
  }

  /** The platform's words, if it refused. */
  public Optional<String> refusal() {
    return Optional.ofNullable(details.get(REFUSED));
  }
}
