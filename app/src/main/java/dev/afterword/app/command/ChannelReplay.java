package dev.afterword.app.command;

import dev.afterword.contract.control.ReplayRate;
import dev.afterword.contract.control.ReplayScope;
import dev.afterword.desk.ControlWriter;
import dev.afterword.desk.replay.FollowedStandings;
import dev.afterword.desk.replay.PlanException;
import dev.afterword.desk.replay.ReplayProgress;
import dev.afterword.desk.replay.ReplayReport;
import dev.afterword.desk.replay.Replays;
import java.util.Optional;

/** The part of {@code replay} that is about what channels say. */
final class ChannelReplay {
  private final Replays replays;
  private final FollowedStandings ledger;
  private final ReplayPrinter printer;
  private final Lookout lookout;

  ChannelReplay(Replays replays, FollowedStandings ledger, ReplayPrinter printer, Lookout lookout) {
    this.replays = replays;
    this.ledger = ledger;
    this.printer = printer;
    this.lookout = lookout;
  }

  /** What would be said; a plan that would say anything is kept. */
  ReplayReport plan(ReplayScope scope, ControlWriter writer, String why) throws PlanException {
    return ReplayReport.of(replays.plan(scope, writer, why));
  }

  void apply(
      String id,
      Optional<Integer> count,
      Optional<ReplayRate> rate,
      ControlWriter writer,
      String why)
      throws PlanException {
    boolean begins = replays.apply(id, count, rate, writer, why);
    ReplayProgress now = replays.progress(id);
    if (!begins) {
      printer.remark("plan " + id + " was applied before: it is " + now.state());
    }
    printer.tell(now);
  }

  void pause(String id, ControlWriter writer, String why) throws PlanException {
    replays.pause(id, writer, why);
    printer.tell(replays.progress(id));
  }

  void resume(String id, Optional<ReplayRate> rate, ControlWriter writer, String why)
      throws PlanException {
    replays.resume(id, rate, writer, why);
    printer.tell(replays.progress(id));
  }

  void cancel(String id, ControlWriter writer, String why) throws PlanException {
    replays.cancel(id, writer, why);
    printer.tell(replays.progress(id));
  }

  /** Until nothing more happens by itself. */
  void watch(String id) throws PlanException {
    ReplayProgress last =
        lookout.until(
            ReplayProgress::rests,
            () -> {
              ledger.refresh();
              return replays.progress(id);
            },
            printer::follow);
    printer.end(last);
  }

  void list(SiteReplay site) {
    printer.list(replays.office().all(), replays.office().trail(), site::list);
  }
}
