package dev.afterword.desk.replay;

import dev.afterword.contract.Digests;
import dev.afterword.contract.Page;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.ReplayDecision;
import dev.afterword.desk.ControlWriter;
import dev.afterword.desk.Ledgers;
import dev.afterword.eventlog.EventLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders the renderers to make the site anew, and tells what became of it. */
public final class SiteOffice {
  private static final int DIGITS = 12;

  private final EventLog log;
  private final ReplayBook book;

  /**
   * Over a log.
   *
   * @param book what was decided there
   */
  public SiteOffice(EventLog log, ReplayBook book) {
    this.log = log;
    this.book = book;
  }

  /** What would be made as things stand now. */
  public SitePlan plan() {
    Map<String, Page> pages = new Ledgers(log).latest(log.topics().pages(), Page.class);
    long withdrawn =
        pages.values().stream().filter(page -> page.status() != PageStatus.LIVE).count();
    var state = new StringBuilder();
    pages.values().forEach(page -> describe(page, state));
    return new SitePlan(
        SitePlan.PREFIX + Digests.sha256(state.toString()).substring(0, DIGITS),
        pages.size(),
        pages.size() - withdrawn,
        withdrawn);
  }

  /** Not its bytes: a page that has been announced meanwhile leads to a post more. */
  private static void describe(Page page, StringBuilder state) {
    state
        .append(page.recap())
        .append(' ')
        .append(page.revision().value())
        .append(' ')
        .append(page.status())
        .append(' ')
        .append(page.url())
        .append('\n');
  }

  /**
   * Orders it.
   *
   * @throws PlanException if the log has moved on since it was planned
   */
  public void order(String plan, ControlWriter writer, String why) throws PlanException {
    if (!plan().plan().equals(plan)) {
      throw PlanException.stale(
          "pages have changed since plan " + plan + " was made, nothing was done: plan it again");
    }
    writer.write(
        ReplayDecision.id(plan) + ":" + UUID.randomUUID(), new ReplayDecision.Rebuild(plan), why);
  }

  /** Every order, the oldest first. */
  public List<SiteProgress> all() {
    List<Control> said = book.orders();
    return said.stream()
        .filter(control -> control.decision() instanceof ReplayDecision.Rebuild)
        .map(order -> progress(order, said))
        .toList();
  }

  private static SiteProgress progress(Control order, List<Control> answers) {
    List<SiteProgress.Done> done =
        answers.stream().flatMap(answer -> done(order, answer).stream()).toList();
    List<String> refusals =
        answers.stream().flatMap(answer -> refusal(order, answer).stream()).toList();
    String unanswered = refusals.isEmpty() ? "ordered" : "refused";
    return new SiteProgress(
        ((ReplayDecision) order.decision()).plan(),
        done.isEmpty() ? unanswered : "rebuilt",
        order.who(),
        order.why(),
        order.at(),
        done,
        refusals);
  }

  private static Optional<String> refusal(Control order, Control answer) {
    return answer.decision() instanceof ReplayDecision.NotRebuilt refused
            && refused.order().equals(order.id())
        ? Optional.of(refused.instance() + ": " + refused.reason())
        : Optional.empty();
  }

  private static Optional<SiteProgress.Done> done(Control order, Control answer) {
    return answer.decision() instanceof ReplayDecision.Rebuilt rebuilt
            && rebuilt.order().equals(order.id())
        ? Optional.of(
            new SiteProgress.Done(
                rebuilt.instance(),
                answer.at(),
                rebuilt.files(),
                rebuilt.bytes(),
                rebuilt.changed(),
                rebuilt.whole(),
                rebuilt.took().toMillis()))
        : Optional.empty();
  }

  /** The last order of a plan. */
  public Optional<SiteProgress> progress(String plan) {
    return all().stream().filter(one -> one.plan().equals(plan)).reduce((_, last) -> last);
  }
}
