package dev.afterword.desk.replay;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.ReplayKind;
import dev.afterword.contract.control.ReplayPlan;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code afterword replay} prints. Fields may be added, never renamed.
 *
 * @param plan its id; the same log, ledger and scope give the same
 * @param records how many were read
 * @param effects how many things it would do
 * @param price an estimate, in US dollars
 * @param seconds how long it would take at least, under the limits of the channels
 * @param forced whether it says again what was said
 * @param byKind how often each kind occurs, {@code nothing} included
 * @param items what it would do
 * @param leftAlone what it would not do, and why
 */
public record ReplayReport(
    String plan,
    long records,
    long effects,
    BigDecimal price,
    long seconds,
    boolean forced,
    Map<ReplayKind, Long> byKind,
    List<ItemReport> items,
    List<LeftAlone> leftAlone) {
  /** Takes its own copies. */
  public ReplayReport {
    byKind = Collections.unmodifiableSortedMap(new TreeMap<>(byKind));
    items = List.copyOf(items);
    leftAlone = List.copyOf(leftAlone);
  }

  /**
   * What would become of one recap on one channel.
   *
   * @param reason one sentence
   */
  public record ItemReport(String channel, RecapId recap, ReplayKind kind, String reason) {}

  /** Of what came of planning. */
  public static ReplayReport of(Draft draft) {
    Map<ReplayKind, Long> byKind = new TreeMap<>();
    draft.items().forEach(item -> byKind.merge(item.kind(), 1L, Long::sum));
    ReplayPlan plan = draft.plan();
    return new ReplayReport(
        plan.id(),
        plan.records(),
        plan.effects().size(),
        plan.price(),
        plan.duration().toSeconds(),
        plan.scope().force(),
        byKind,
        plan.effects().stream()
            .map(item -> new ItemReport(item.channel(), item.recap(), item.kind(), item.reason()))
            .toList(),
        LeftAlone.of(draft));
  }
}
