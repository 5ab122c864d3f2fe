package dev.afterword.desk.replay;

import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.ReplayDecision;
import dev.afterword.contract.control.ReplayItem;
import dev.afterword.contract.control.ReplayPlan;
import dev.afterword.contract.control.ReplayRate;
import dev.afterword.desk.ControlWriter;
import dev.afterword.desk.Ledgers;
import dev.afterword.eventlog.EventLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps plans of replays on the log, starts and stops them, and tells how far they are. */
public final class ReplayOffice {
  private final EventLog log;
  private final Standings ledger;

  /**
   * Over a log.
   *
   * @param ledger where deliveries stand, as fresh as the answers have to be
   */
  public ReplayOffice(EventLog log, Standings ledger) {
    this.log = log;
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

  /** A plan that was kept. */
  public Optional<ReplayPlan> find(String plan) {
    return decisions().stream()
        .flatMap(
            control ->
                control.decision() instanceof ReplayDecision.Propose propose
                        && propose.plan().equals(plan)
                    ? Optional.of(propose.proposal()).stream()
                    : Optional.<ReplayPlan>empty().stream())
        .reduce((_, last) -> last);
  }

  /** Who decided what about replays, in the order of decisions. */
  public List<ReplayStep> trail() {
    return decisions().stream().map(ReplayOffice::step).toList();
  }

  private static ReplayStep step(Control control) {
    var decision = (ReplayDecision) control.decision();
    String what =
        switch (decision) {
          case ReplayDecision.Propose _ -> "proposed";
          case ReplayDecision.Run _ -> "run";
          case ReplayDecision.Halt _ -> "paused";
          case ReplayDecision.Cancel _ -> "cancelled";
          case ReplayDecision.Rebuild _ -> "ordered";
          case ReplayDecision.Rebuilt _ -> "rebuilt";
          case ReplayDecision.NotRebuilt _ -> "refused";
        };
    return new ReplayStep(control.at(), decision.plan(), what, control.who(), control.why());
  }

  /** How far every replay is that is kept, the oldest first. */
  public List<ReplayProgress> all() {
    Map<String, ReplayPlan> plans = new LinkedHashMap<>();
    Map<String, Control> last = new LinkedHashMap<>();
    for (Control control : decisions()) {
      var decision = (ReplayDecision) control.decision();
      if (decision instanceof ReplayDecision.Propose propose) {
        plans.put(decision.plan(), propose.proposal());
        last.put(decision.plan(), control);
      } else {
        last.put(decision.plan(), control);
      }
    }
    return plans.values().stream()
        .map(plan -> progress(plan, Optional.ofNullable(last.get(plan.id())).orElseThrow()))
        .toList();
  }

  /** How far one is. */
  public Optional<ReplayProgress> progress(String plan) {
    return all().stream().filter(one -> one.plan().equals(plan)).findFirst();
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

  /** Everything that was decided about replays, in its order. */
  List<Control> decisions() {
    var decisions = new ArrayList<Control>();
    new Ledgers(log)
        .each(
            log.topics().controls(),
            Control.class,
            control -> {
              if (control.decision() instanceof ReplayDecision) {
                decisions.add(control);
              }
            });
    return decisions;
  }
}
