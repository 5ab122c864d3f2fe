package dev.afterword.desk.api;

import dev.afterword.contract.control.ReplayItem;
import dev.afterword.contract.control.ReplayKind;
import dev.afterword.desk.replay.Draft;
import dev.afterword.desk.replay.LeftAlone;
import dev.afterword.desk.replay.ReplayReport;
import dev.afterword.desk.replay.ReplayReport.ItemReport;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plan as programs get it: what it leaves alone in sum. Fields may be added, never renamed.
 *
 * @param plan its id
 * @param records how many were read
 * @param effects how many things it would do
 * @param price an estimate, in US dollars
 * @param seconds how long it would take at least
 * @param forced whether it says again what was said
 * @param byKind how often each kind occurs, {@code nothing} included
 * @param items what it would do
 * @param leftAlone what it would not do, and why
 */
record PlanView(
    String plan,
    long records,
    long effects,
    BigDecimal price,
    long seconds,
    boolean forced,
    Map<ReplayKind, Long> byKind,
    List<ItemReport> items,
    List<LeftAlone> leftAlone) {
  PlanView {
    byKind = Collections.unmodifiableSortedMap(new TreeMap<>(byKind));
    items = List.copyOf(items);
    leftAlone = List.copyOf(leftAlone);
  }

  static PlanView of(Draft draft) {
    Map<ReplayKind, Long> byKind = new TreeMap<>();
    draft.items().forEach(item -> byKind.merge(item.kind(), 1L, Long::sum));
    var plan = draft.plan();
    return new PlanView(
        plan.id(),
        plan.records(),
        plan.effects().size(),
        plan.price(),
        plan.duration().toSeconds(),
        plan.scope().force(),
        byKind,
        plan.effects().stream().map(PlanView::item).toList(),
        LeftAlone.of(draft));
  }

  private static ReplayReport.ItemReport item(ReplayItem item) {
    return new ReplayReport.ItemReport(item.channel(), item.recap(), item.kind(), item.reason());
  }
}
