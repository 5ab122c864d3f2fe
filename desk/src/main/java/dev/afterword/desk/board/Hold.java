package dev.afterword.desk.board;

import dev.afterword.contract.ledger.HoldCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is kept back as one decision.
 *
 * @param id of the hold
 * @param cause for programs
 * @param reason one sentence
 * @param created when the first of it was held
 * @param items what is held, at least one
 */
public record Hold(String id, HoldCause cause, String reason, Instant created, List<Spot> items) {
  /** Takes its own copy. */
  public Hold {
    items = List.copyOf(items);
  }

  /** All holds, the oldest first. */
  public static List<Hold> on(Board board) {
    Map<String, List<Spot>> groups = new LinkedHashMap<>();
    for (Spot spot : board.in("held")) {
      spot.cell()
          .hold()
          .ifPresent(kept -> groups.computeIfAbsent(kept.hold(), _ -> new ArrayList<>()).add(spot));
    }
    return groups.values().stream().map(Hold::of).toList();
  }

  private static Hold of(List<Spot> items) {
    Cell first = items.getFirst().cell();
    Cell.Kept kept = first.hold().orElseThrow();
    return new Hold(kept.hold(), kept.cause(), first.reason(), first.updated(), items);
  }

  /** Names of the channels that are concerned. */
  public List<String> channels() {
    return items.stream().map(Spot::channel).distinct().sorted().toList();
  }
}
