package dev.afterword.desk.replay;

import dev.afterword.contract.control.ReplayItem;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a plan does nothing about. Fields may be added, never renamed.
 *
 * @param reason one sentence
 * @param count for how many recaps and channels
 */
public record LeftAlone(String reason, long count) {
  /** Sentences with a time in them would be as many as recaps. */
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z";

  /** Of a draft, the most frequent first. */
  public static List<LeftAlone> of(Draft draft) {
    var counts = new TreeMap<String, Long>();
    draft.items().stream()
        .filter(item -> !item.kind().isEffect())
        .collect(Collectors.groupingBy(ReplayItem::reason, Collectors.counting()))
        .forEach((reason, count) -> counts.merge(reason.replaceAll(TIME, "…"), count, Long::sum));
    return counts.entrySet().stream()
        .map(entry -> new LeftAlone(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(LeftAlone::count).reversed())
        .toList();
  }
}
