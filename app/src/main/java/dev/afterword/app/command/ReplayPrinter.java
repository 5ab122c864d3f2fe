package dev.afterword.app.command;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.contract.control.ReplayItem;
import dev.afterword.contract.control.ReplayPlan;
import dev.afterword.desk.replay.Draft;
import dev.afterword.desk.replay.LeftAlone;
import dev.afterword.desk.replay.ReplayProgress;
import dev.afterword.desk.replay.ReplayStep;
import java.util.List;

/** How plans and their progress look on a terminal. */
final class ReplayPrinter {
  private static final int BAR = 30;

  private final Terminal terminal;

  ReplayPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Draft draft) {
    ReplayPlan plan = draft.plan();
    terminal.line(
        plan.records()
            + " records, "
            + plan.effects().size()
            + " effects, "
            + plan.price().toPlainString()
            + " USD, at least "
            + plan.duration().toSeconds()
            + " s");
    if (!plan.effects().isEmpty()) {
      terminal.line("");
      terminal.table(
          List.of("channel", "recap", "does", "reason"),
          plan.effects().stream().map(ReplayPrinter::row).toList());
    }
    leftAlone(draft);
    if (!plan.effects().isEmpty()) {
      terminal.line("");
      terminal.line(
          "Nothing was done. To do exactly this: afterword replay --apply "
              + plan.id()
              + (plan.scope().force() ? " --count " + plan.effects().size() + " --why \"…\"" : ""));
    }
  }

  private void leftAlone(Draft draft) {
    List<LeftAlone> alone = LeftAlone.of(draft);
    if (!alone.isEmpty()) {
      terminal.line("");
      terminal.table(
          List.of("left alone", "because"),
          alone.stream()
              .map(entry -> List.of(Long.toString(entry.count()), entry.reason()))
              .toList());
    }
  }

  private static List<String> row(ReplayItem item) {
    return List.of(item.channel(), item.recap().value(), item.kind().wireName(), item.reason());
  }

  /** A bar and what it stands for. */
  static String line(ReplayProgress progress) {
    int done = BAR * progress.settled() / Math.max(1, progress.effects());
    return "[%s%s] %d of %d done, %d begun, %d moved on; plan %s is %s, says %s%s"
        .formatted(
            "#".repeat(done),
            ".".repeat(BAR - done),
            progress.settled(),
            progress.effects(),
            progress.begun(),
            progress.movedOn(),
            progress.plan(),
            progress.state(),
            progress.who(),
            progress.why().isEmpty() ? "" : ": " + progress.why());
  }

  void list(List<ReplayProgress> all) {
    all.forEach(progress -> terminal.line(line(progress)));
  }

  void trail(List<ReplayStep> steps) {
    terminal.line("");
    terminal.table(
        List.of("at", "plan", "what", "who", "why"),
        steps.stream().map(ReplayPrinter::row).toList());
  }

  private static List<String> row(ReplayStep step) {
    return List.of(step.at().toString(), step.plan(), step.what(), step.who(), step.why());
  }
}
