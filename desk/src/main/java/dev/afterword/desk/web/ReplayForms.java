package dev.afterword.desk.web;

import dev.afterword.contract.control.ReplayPlan;
import dev.afterword.desk.ChannelLabel;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.replay.ReplayProgress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Forms about replays. */
final class ReplayForms {
  private ReplayForms() {}

  /** How far a replay is. */
  static Element bar(ReplayProgress replay) {
    return Element.of("label")
        .add(Element.of("span", replay.settled() + " of " + replay.effects() + " done"))
        .add(
            Element.of("progress")
                .with("max", Integer.toString(Math.max(1, replay.effects())))
                .with("value", Integer.toString(replay.settled())));
  }

  /** Asks what would happen. */
  static Element plan(Visit visit) {
    Element channels =
        Element.of("fieldset").add(Element.of("legend", "Channels (none chosen: all)"));
    for (ChannelLabel label : visit.backing().channels()) {
      channels.add(Fields.choice(label.name(), "channel", label.name()));
    }
    return visit
        .form("/plan")
        .with("class", "card")
        .add(Element.of("h2", "Plan a replay"))
        .add(channels)
        .add(
            Fields.text(
                "Since (empty: from the beginning)", "since", "2026-11-20T10:00:00Z or a day"))
        .add(Fields.text("Only these recaps", "recap", "zh/events/tea, en/events/tea"))
        .add(Fields.text("Only these languages", "language", "zh, en"))
        .add(Fields.choice("Say again what was said", "force", "yes"))
        .add(
            Element.of(
                    "small",
                    "Followers see it a second time. Applying such a plan wants a reason and the"
                        + " number of its effects.")
                .with("class", "note"))
        .add(Fields.text("Reason, for the record", "why", "needed to say things again"))
        .add(
            Element.of("p")
                .with("class", "buttons")
                .add(Fields.button("Plan").with("class", "go")));
  }

  /** What can be answered to a plan in its state. */
  static Optional<Element> answers(Visit visit, ReplayPlan plan, ReplayProgress progress) {
    List<String> answers = answers(progress.state());
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    Element form =
        visit.form("/replay").with("class", "card").add(Fields.hidden("plan", plan.id()));
    boolean begins = answers.contains("apply") || answers.contains("resume");
    if (answers.contains("apply") && plan.scope().force()) {
      form.add(
          Fields.text(
              "It says "
                  + Counts.of(plan.effects().size(), "thing", "things")
                  + " again: type the number",
              "count",
              "how many effects you expect"));
    }
    if (begins) {
      form.add(Fields.text("At most so many a minute", "rate", "as the channels allow"));
    }
    form.add(
        Fields.text(
            "Reason, for the record",
            "why",
            plan.scope().force() ? "needed to say things again" : "optional"));
    Element buttons = Element.of("p").with("class", "buttons");
    for (String answer : answers) {
      Element button =
          Fields.button(
              answer.substring(0, 1).toUpperCase(Locale.ROOT) + answer.substring(1),
              "answer",
              answer);
      buttons.add(
          answer.equals("apply") || answer.equals("resume") ? button.with("class", "go") : button);
    }
    return Optional.of(form.add(buttons));
  }

  private static List<String> answers(String state) {
    return switch (state) {
      case "proposed" -> List.of("apply", "cancel");
      case "paused" -> List.of("resume", "cancel");
      case "running" -> List.of("pause", "cancel");
      default -> List.of();
    };
  }
}
