package dev.afterword.app.command;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.desk.replay.ReplayProgress;
import dev.afterword.desk.replay.ReplayReport;
import dev.afterword.desk.replay.ReplayStep;
import java.util.List;

/** How plans and their progress look on a terminal, or as JSON. */
final class ReplayPrinter {
  private static final int BAR = 30;

  private final Terminal terminal;
  private final boolean json;

  ReplayPrinter(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  void tell(ReplayReport plan) {
    if (json) {
      terminal.json(plan);
    } else {
      print(plan);
    }
  }

  void tell(ReplayProgress now) {
    if (json) {
      terminal.json(now);
    } else {
      terminal.line(line(now));
    }
  }

  /** A step on the way; programs wait for the end. */
  void follow(ReplayProgress now) {
    if (!json) {
      terminal.line(line(now));
    }
  }

  /** The end of the way, which people have seen already. */
  void end(ReplayProgress last) {
    if (json) {
      terminal.json(last);
    }
  }

  /** For people only. */
  void remark(String sentence) {
    if (!json) {
      terminal.line(sentence);
    }
  }

  private void print(ReplayReport plan) {
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
  private static String line(ReplayProgress progress) {
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

  /**
   * Every replay, and what was decided.
   *
   * @param site prints the orders about the site, in between
   */
  void list(List<ReplayProgress> all, List<ReplayStep> trail, Runnable site) {
    if (json) {
      terminal.json(all);
      return;
    }
    all.forEach(progress -> terminal.line(line(progress)));
    site.run();
    terminal.line("");
    terminal.table(
        List.of("at", "plan", "what", "who", "why"),
        trail.stream().map(ReplayPrinter::row).toList());
  }

  private static List<String> row(ReplayStep step) {
    return List.of(step.at().toString(), step.plan(), step.what(), step.who(), step.why());
  }
}
