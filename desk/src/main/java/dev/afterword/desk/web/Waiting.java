package dev.afterword.desk.web;

import dev.afterword.desk.board.Board;
import dev.afterword.desk.board.Hold;
import dev.afterword.desk.board.Tally;
import dev.afterword.desk.html.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person should do next: what may have gone wrong outside comes first. */
final class Waiting {
  /** What is due is being said meanwhile, and nobody has to look. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private final Visit visit;
  private final Board board;
  private final List<Element> found = new ArrayList<>();

  private Waiting(Visit visit) {
    this.visit = visit;
    this.board = visit.backing().board();
  }

  static Element of(Visit visit) {
    var waiting = new Waiting(visit);
    waiting.look();
    return waiting.shown();
  }

  private void look() {
    add(
        board.in("uncertain").size(),
        "post may be out, or not",
        "posts may be out, or not",
        visit.link("Look, and answer", "/uncertain"));
    add(
        board.in("rejected").size(),
        "announcement was refused by its platform",
        "announcements were refused by their platforms",
        visit.link("Read why", "", "state", "rejected"));
    List<Hold> holds = Hold.on(board);
    add(
        holds.stream().mapToInt(hold -> hold.items().size()).sum(),
        "announcement is held for a decision",
        "announcements are held for a decision",
        visit.link("Release or skip", "/holds"));
    add(
        board.sizes().deadLetters(),
        "record could not be read or done",
        "records could not be read or done",
        visit.link("See the dead letters", "/dead-letters"));
    board.tallies(visit.now()).values().forEach(this::channel);
    visit.backing().waiting().get().forEach(this::stage);
  }

  private void channel(Tally tally) {
    if (tally.paused().isPresent()) {
      String who = tally.paused().get().who();
      found.add(
          item(
              Element.of("span", "‖").with("class", "badge").with("aria-hidden", "true"),
              tally.channel() + " is paused by " + who,
              visit.link("Resume it", "/channels")));
    } else if (tally.age(visit.now()).compareTo(SOON) >= 0 && !isDoubt(tally)) {
      String why = tally.trouble().map(trouble -> ": " + trouble).orElse("");
      found.add(
          item(
              Element.of("span", Times.span(tally.age(visit.now()))).with("class", "badge"),
              tally.channel() + " owes an announcement" + why,
              visit.link("See the channel", "/channels")));
    }
  }

  /** Whether its trouble is one of the doubts, which stand above already. */
  private boolean isDoubt(Tally tally) {
    return board.in("uncertain").stream()
        .filter(spot -> spot.channel().equals(tally.channel()))
        .anyMatch(spot -> tally.trouble().equals(Optional.of(spot.cell().reason())));
  }

  private void stage(String reason) {
    found.add(
        item(
            Element.of("span", "!").with("class", "badge").with("aria-hidden", "true"),
            reason,
            visit.link("See the sources", "/sources")));
  }

  private void add(long count, String one, String several, Element link) {
    if (count > 0) {
      found.add(
          item(
              Element.of("span", Long.toString(count)).with("class", "badge"),
              count == 1 ? one : several,
              link));
    }
  }

  private static Element item(Element badge, String what, Element link) {
    return Element.of("li").add(badge).add(Element.of("span", what)).add(link);
  }

  private Element shown() {
    return found.isEmpty()
        ? Element.of("p", "Nothing waits for a person.").with("class", "calm")
        : Element.of("section")
            .with("class", "card todo")
            .add(Element.of("h2", "Waits for a person"))
            .add(Element.of("ul").addAll(found));
  }
}
