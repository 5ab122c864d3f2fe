package dev.afterword.desk.replay;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.ReplayDecision;
import dev.afterword.contract.control.ReplayPlan;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.Inflow;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.LogUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What was decided about replays and the site: read from the log when it is asked first, and from
 * then on only what is new, so that an answer never is older than the question. It remembers the
 * last plans that were made, and the last that were set going. Safe for use by several threads.
 */
public final class ReplayBook implements AutoCloseable {
  /** Of either kind; a plan may be a megabyte. */
  static final int PLANS = 20;

  static final int STEPS = 2_000;
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final Supplier<Inflow> controls;
  private final JsonCodec json = new JsonCodec();
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Kept> plans = new LinkedHashMap<>();
  private final List<Control> orders = new ArrayList<>();
  private final List<ReplayStep> trail = new ArrayList<>();
  private Optional<Inflow> inflow = Optional.empty();

  /** Of a log. */
  public ReplayBook(EventLog log) {
    this(() -> log.tail(log.topics().controls()));
  }

  /**
   * Of decisions.
   *
   * @param controls opens them, from the beginning
   */
  ReplayBook(Supplier<Inflow> controls) {
    this.controls = controls;
  }

  /**
   * A plan and the last word about it.
   *
   * @param last who decided what
   */
  record Kept(ReplayPlan plan, Control last) {
    private boolean isSetGoing() {
      return last.decision() instanceof ReplayDecision.Run
          || last.decision() instanceof ReplayDecision.Halt;
    }
  }

  /** Plans of deliveries, in the order in which they were made. */
  List<Kept> plans() {
    return now(() -> List.copyOf(plans.values()));
  }

  /** One plan, if it is remembered. */
  Optional<ReplayPlan> plan(String id) {
    return now(() -> Optional.ofNullable(plans.get(id)).map(Kept::plan));
  }

  /** Orders to make the site anew, and what became of them. */
  List<Control> orders() {
    return now(() -> List.copyOf(orders));
  }

  /** Who decided what, in its order. */
  List<ReplayStep> trail() {
    return now(() -> List.copyOf(trail));
  }

  private <T> T now(Supplier<T> answer) {
    lock.lock();
    try {
      follow();
      return answer.get();
    } finally {
      lock.unlock();
    }
  }

  private void follow() {
    try {
      Inflow following = inflow.orElseGet(controls);
      inflow = Optional.of(following);
      following.poll(Duration.ZERO).forEach(this::take);
      while (!following.isAtEnd()) {
        following.poll(PATIENCE).forEach(this::take);
      }
    } catch (LogUnavailableException away) {
      // Who knows what the log is when it is back: it is read anew.
      forget();
      throw away;
    }
  }

  private void take(LogRecord record) {
    try {
      if (record.value().isPresent()) {
        Control control = json.read(record.value().get(), Control.class);
        if (control.decision() instanceof ReplayDecision decision) {
          take(control, decision);
        }
      }
    } catch (UnreadableException foreign) {
      // Whoever acts on decisions passes it over as well.
      return;
    }
  }

  private void take(Control control, ReplayDecision decision) {
    remember(trail, ReplayStep.of(control, decision));
    switch (decision) {
      case ReplayDecision.Propose propose ->
          plans.put(decision.plan(), new Kept(propose.proposal(), control));
      case ReplayDecision.Run _, ReplayDecision.Halt _, ReplayDecision.Cancel _ ->
          plans.computeIfPresent(decision.plan(), (_, kept) -> new Kept(kept.plan(), control));
      case ReplayDecision.Rebuild _, ReplayDecision.Rebuilt _, ReplayDecision.NotRebuilt _ ->
          remember(orders, control);
    }
    forgetOldest(Kept::isSetGoing);
    forgetOldest(kept -> !kept.isSetGoing());
  }

  private void forgetOldest(Predicate<Kept> kind) {
    List<String> alike =
        plans.values().stream().filter(kind).map(kept -> kept.plan().id()).toList();
    alike.stream().limit(Math.max(0, alike.size() - PLANS)).forEach(plans::remove);
  }

  private static <T> void remember(List<T> steps, T step) {
    steps.add(step);
    if (steps.size() > STEPS) {
      steps.removeFirst();
    }
  }

  private void forget() {
    inflow.ifPresent(Inflow::close);
    inflow = Optional.empty();
    plans.clear();
    orders.clear();
    trail.clear();
  }

  @Override
  public void close() {
    lock.lock();
    try {
      forget();
    } finally {
      lock.unlock();
    }
  }
}
