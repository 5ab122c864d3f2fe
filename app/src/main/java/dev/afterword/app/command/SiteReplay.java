package dev.afterword.app.command;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.desk.ControlWriter;
import dev.afterword.desk.replay.PlanException;
import dev.afterword.desk.replay.SiteOffice;
import dev.afterword.desk.replay.SitePlan;
import dev.afterword.desk.replay.SiteProgress;

/** The part of {@code replay} that is about the site as a whole. */
final class SiteReplay {
  private static final int MILLION = 1_000_000;

  private final SiteOffice office;
  private final Terminal terminal;
  private final Lookout lookout;
  private final boolean json;

  SiteReplay(SiteOffice office, Terminal terminal, Lookout lookout, boolean json) {
    this.lookout = lookout;
    this.office = office;
    this.terminal = terminal;
    this.json = json;
  }

  /** What would be written; writes nothing. */
  SitePlan plan() {
    return office.plan();
  }

  void print(SitePlan plan, DataFolder data) {
    var now = data.siteSize();
    terminal.line(
        plan.pages()
            + " live pages and "
            + plan.withdrawn()
            + " withdrawn ones, with all lists, feeds and other files, are made anew beside the"
            + " site; then they take its place in one step.");
    terminal.line(
        data.site()
            + " holds "
            + now.files()
            + " files of "
            + now.bytes() / MILLION
            + " MB now. What Afterword has not written stays as it is. Nobody is told anything.");
    terminal.line("");
    terminal.line("Nothing was done. To do it: afterword replay --apply " + plan.plan());
  }

  void apply(String plan, ControlWriter writer, String why) throws PlanException {
    office.order(plan, writer, why);
    tell(progress(plan));
  }

  /** Until a renderer has done it. */
  void watch(String plan) throws PlanException {
    tell(lookout.until(now -> !now.isOpen(), () -> progress(plan), _ -> {}));
  }

  private SiteProgress progress(String plan) throws PlanException {
    return office
        .progress(plan)
        .orElseThrow(
            () ->
                PlanException.missing(
                    "nobody has ordered " + plan + ": see 'afterword replay --list'"));
  }

  void list() {
    office.all().forEach(this::print);
  }

  private void tell(SiteProgress progress) {
    if (json) {
      terminal.json(progress);
    } else {
      print(progress);
    }
  }

  private void print(SiteProgress progress) {
    String why = progress.why().isEmpty() ? "" : ": " + progress.why();
    progress.refusals().forEach(refusal -> terminal.attention("site", refusal));
    if (progress.isOpen()) {
      terminal.line(
          "the site is made anew as soon as a renderer runs; plan "
              + progress.plan()
              + ", ordered by "
              + progress.who()
              + why);
    }
    for (SiteProgress.Done done : progress.done()) {
      terminal.line(
          "%d files, %d of them changed, in %d ms by %s%s; plan %s, ordered by %s%s"
              .formatted(
                  done.files(),
                  done.changed(),
                  done.milliseconds(),
                  done.instance(),
                  done.whole() ? "" : " (file by file: the folder cannot change places)",
                  progress.plan(),
                  progress.who(),
                  why));
    }
  }
}
