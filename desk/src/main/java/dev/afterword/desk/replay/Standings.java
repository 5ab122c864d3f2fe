package dev.afterword.desk.replay;

import dev.afterword.contract.RecapId;
import java.util.Optional;

/** Where deliveries stand, for whoever keeps an eye on the ledger. */
@FunctionalInterface
public interface Standings {
  /** Of one; empty if the ledger has none. */
  Optional<Standing> of(String channel, RecapId recap);
}
