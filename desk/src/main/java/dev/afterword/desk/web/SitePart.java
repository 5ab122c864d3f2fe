package dev.afterword.desk.web;

import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import dev.afterword.desk.replay.SitePlan;
import dev.afterword.desk.replay.SiteProgress;
import java.util.ArrayList;
import java.util.List;

/** The site as a whole: what was ordered, and the order to make it anew. */
final class SitePart {
  private static final int LAST = 5;

  private SitePart() {}

  static List<Part> of(Visit visit) {
    List<Part> parts = new ArrayList<>();
    parts.add(Element.of("h2", "The site"));
    List<SiteProgress> orders = visit.backing().site().all().reversed();
    if (!orders.isEmpty()) {
      parts.add(
          Tables.of(
              "The site",
              List.of("Ordered", "By", "Done"),
              orders.stream().limit(LAST).map(order -> row(visit, order)).toList()));
    }
    if (visit.mayOperate()) {
      parts.add(form(visit, visit.backing().site().plan()));
    }
    return parts;
  }

  private static Tables.Row row(Visit visit, SiteProgress order) {
    Element done = Element.of("span");
    order.refusals().forEach(refusal -> done.add(refusal + " "));
    if (order.isOpen()) {
      done.add("as soon as a renderer runs");
    }
    for (SiteProgress.Done one : order.done()) {
      done.add(
          one.files()
              + " files, "
              + one.changed()
              + " of them changed, in "
              + one.milliseconds()
              + " ms. ");
    }
    return Tables.row(
        Times.of(order.at(), visit.now()),
        Tables.text(order.who() + (order.why().isEmpty() ? "" : ": " + order.why())),
        done);
  }

  private static Element form(Visit visit, SitePlan plan) {
    return visit
        .form("/site")
        .with("class", "card")
        .add(
            Element.of(
                "p",
                Counts.of(plan.pages(), "live page", "live pages")
                    + ", with all lists, feeds and other files, are made anew beside the"
                    + " site, then take its place. Nobody is told anything."))
        .add(Fields.hidden("plan", plan.plan()))
        .add(Fields.text("Reason, for the record", "why", "optional"))
        .add(Element.of("p").with("class", "buttons").add(Fields.button("Make the site anew")));
  }
}
