package dev.afterword.desk.web;

import dev.afterword.desk.ChannelLabel;
import dev.afterword.desk.board.Statuses;
import dev.afterword.desk.board.Tally;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How each channel is doing, and its pause. */
final class ChannelsScreen implements Screen {
  private static final List<String> STATES =
      List.of("planned", "held", "uncertain", "rejected", "delivered", "skipped");

  @Override
  public String path() {
    return "/channels";
  }

  @Override
  public String title() {
    return "Channels";
  }

  @Override
  public List<Part> show(Visit visit) {
    Map<ChannelLabel, Tally> channels =
        Statuses.channels(visit.backing().board(), visit.backing().channels(), visit.now());
    if (channels.isEmpty()) {
      return List.of(
          Tables.nothing(
              "No channel is configured.",
              "Recaps are published, and nobody is told: add channels to afterword.yaml."));
    }
    List<String> headings = new ArrayList<>(List.of("Channel", "State", "Pause or resume"));
    headings.addAll(STATES);
    headings.add("Oldest undone");
    return List.of(
        Tables.lead(
            "A paused channel makes no call, and what is due waits. Resume also ends the wait of a"
                + " channel whose account was refused."),
        Tables.of(
            "Channels",
            headings,
            channels.entrySet().stream()
                .map(channel -> row(visit, channel.getKey(), channel.getValue()))
                .toList()));
  }

  private static Tables.Row row(Visit visit, ChannelLabel label, Tally tally) {
    List<Element> cells = new ArrayList<>();
    cells.add(state(label, tally, visit));
    cells.add(visit.mayOperate() ? form(visit, tally) : Element.of("span"));
    STATES.forEach(state -> cells.add(Tables.number(tally.count(state))));
    var age = tally.age(visit.now());
    cells.add(age.isZero() ? Tables.number(0) : Tables.text(Times.span(age)));
    return Tables.row(
        Element.of("span").add(label.name()).add(Element.of("small", label.type())),
        cells.toArray(Element[]::new));
  }

  private static Element state(ChannelLabel label, Tally tally, Visit visit) {
    if (tally.paused().isPresent()) {
      var control = tally.paused().get();
      String why = control.why().isEmpty() ? "" : ": " + control.why();
      return Element.of("span")
          .add(Element.of("strong", "paused"))
          .add(" by " + control.who() + why + ", ")
          .add(Times.of(control.at(), visit.now()));
    }
    if (label.type().isEmpty()) {
      return Tables.text("removed from the configuration");
    }
    return tally.age(visit.now()).isZero()
        ? Tables.text("working")
        : Element.of("span").add(Element.of("strong", "waiting")).add(": " + tally.why());
  }

  private static Element form(Visit visit, Tally tally) {
    boolean paused = tally.paused().isPresent();
    return visit
        .form("/channels")
        .with("class", "inline")
        .add(Fields.hidden("channel", tally.channel()))
        .add(
            Fields.button(paused ? "Resume" : "Pause", "answer", paused ? "resume" : "pause")
                .with("aria-label", (paused ? "Resume " : "Pause ") + tally.channel()));
  }
}
