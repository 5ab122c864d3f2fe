package dev.afterword.desk.replay;

import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.ReplayDecision;
import dev.afterword.contract.control.ReplayItem;
import dev.afterword.contract.control.ReplayPlan;
import dev.afterword.contract.control.ReplayRate;
import dev.afterword.desk.ControlWriter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps plans of replays on the log, starts and stops them, and tells how far they are. */
public final class ReplayOffice {
  private final ReplayBook book;
  private final Standings ledger;

  /**
   * Over what was decided.
   *
   * @param ledger where deliveries stand, as fresh as the answers have to be
   */
  public ReplayOffice(ReplayBook book, Standings ledger) {
    this.book = book;
    this.ledger = ledger;
  }

  /**
   * Keeps a plan, unless it is kept already. Nothing of it is done. What was decided about a plan
   * has to stand behind it on the log, so only one that was cancelled is kept a second time.
   */
  public void propose(ReplayPlan plan, ControlWriter writer, String why) {
    if (progress(plan.id()).filter(known -> !known.state().equals("cancelled")).isPresent()) {
      return;
    }
    writer.write(ReplayDecision.id(plan.id()), new ReplayDecision.Propose(plan), why);
  }

  /** Starts a plan, or lets it go on. */
  public void run(String plan, Optional<ReplayRate> rate, ControlWriter writer, String why) {
    writer.write(step(plan), new ReplayDecision.Run(plan, rate), why);
  }

  /** Nothing more of it begins until it runs again. */
  public void halt(String plan, ControlWriter writer, String why) {
    writer.write(step(plan), new ReplayDecision.Halt(plan), why);
  }

  /** Nothing more of it begins. */
  public void cancel(String plan, ControlWriter writer, String why) {
    writer.write(step(plan), new ReplayDecision.Cancel(plan), why);
  }

  /** Each its own, so that compaction leaves all of them. */
  private static String step(String plan) {
    return ReplayDecision.id(plan) + ":" + UUID.randomUUID();
  }

  /** A plan that was kept, one of the last. */
  public Optional<ReplayPlan> find(String plan) {
    return book.plan(plan);
  }

  /** Who decided what about replays, in the order of decisions. */
  public List<ReplayStep> trail() {
    return book.trail();
  }

  /** How far every replay is that is remembered, the oldest first. */
  public List<ReplayProgress> all() {
    return book.plans().stream().map(kept -> progress(kept.plan(), kept.last())).toList();
  }

  /** How far one is. */
  public Optional<ReplayProgress> progress(String plan) {
    return book.plans().stream()
        .filter(kept -> kept.plan().id().equals(plan))
        .findFirst()
        .map(kept -> progress(kept.plan(), kept.last()));
  }

  private ReplayProgress progress(ReplayPlan plan, Control last) {
    int begun = 0;
    int settled = 0;
    int moved = 0;
    for (ReplayItem item : plan.effects()) {
      Optional<Standing> current = ledger.of(item.channel(), item.recap());
      if (isBegun(item, current)) {
        begun++;
        settled += current.filter(standing -> !standing.isUnderWay()).isPresent() ? 1 : 0;
      } else if (!fits(item, current)) {
        moved++;
      }
    }
    boolean all = settled + moved == plan.effects().size();
    String state =
        switch ((ReplayDecision) last.decision()) {
          case ReplayDecision.Propose _ -> "proposed";
          case ReplayDecision.Run _ -> all ? "done" : "running";
          case ReplayDecision.Halt _ -> "paused";
          case ReplayDecision.Cancel _ -> "cancelled";
          case ReplayDecision.Rebuild _, ReplayDecision.Rebuilt _, ReplayDecision.NotRebuilt _ ->
              throw new IllegalStateException("no plan of deliveries is about the site");
        };
    return new ReplayProgress(
        plan.id(),
        state,
        plan.effects().size(),
        begun,
        settled,
        moved,
        plan.scope().force(),
        last.who(),
        last.why(),
        last.at());
  }

  private static boolean fits(ReplayItem item, Optional<Standing> current) {
    return current.map(Standing::updated).equals(item.seen());
  }

  /** As the syndicator sees it, see {@link ReplayItem#isBegun}. */
  private static boolean isBegun(ReplayItem item, Optional<Standing> current) {
    return item.again()
        ? current.filter(standing -> standing.generation() >= item.generation()).isPresent()
        : !fits(item, current);
  }
}
