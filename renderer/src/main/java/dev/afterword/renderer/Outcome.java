package dev.afterword.renderer;

import dev.afterword.contract.RecapId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of the pages of recaps when the site was brought up to date. */
final class Outcome {
  private final Set<RecapId> shown = new LinkedHashSet<>();
  private final Map<RecapId, String> refused = new HashMap<>();

  void show(RecapId recap) {
    shown.add(recap);
  }

  void refuse(RecapId recap, String reason) {
    shown.remove(recap);
    refused.put(recap, reason);
  }

  /** Recaps whose page was made now and is what it should be. */
  Set<RecapId> shown() {
    return Set.copyOf(shown);
  }

  /** Why the page of a recap is not what it should be. */
  Optional<String> refusal(RecapId recap) {
    return Optional.ofNullable(refused.get(recap));
  }
}
