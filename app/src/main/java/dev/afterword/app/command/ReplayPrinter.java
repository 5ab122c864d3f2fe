package dev.afterword.app.command;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.desk.replay.ReplayProgress;
import dev.afterword.desk.replay.ReplayReport;
import dev.afterword.desk.replay.ReplayStep;
import java.util.List;

/** How plans and their progress look on a terminal. */
final class ReplayPrinter {
  private static final int BAR = 30;

  private final Terminal terminal;

  ReplayPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(ReplayReport plan) {
    terminal.line(
        plan.records()
            + " records, "
            + plan.effects()
            + " effects, "
            + plan.price().toPlainString()
            + " USD, at least "
            + plan.seconds()
            + " s");
    if (!plan.items().isEmpty()) {
      terminal.line("");
      terminal.table(
          List.of("channel", "recap", "does", "reason"),
          plan.items().stream().map(ReplayPrinter::row).toList());
    }
    if (!plan.leftAlone().isEmpty()) {
      terminal.line("");
      terminal.table(
          List.of("left alone", "because"),
          plan.leftAlone().stream()
              .map(entry -> List.of(Long.toString(entry.count()), entry.reason()))
              .toList());
    }
    if (plan.effects() > 0) {
      terminal.line("");
      terminal.line(
          "Nothing was done. To do exactly this: afterword replay --apply "
              + plan.plan()
              + (plan.forced() ? " --count " + plan.effects() + " --why \"…\"" : ""));
    }
  }

  private static List<String> row(ReplayReport.ItemReport item) {
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
