package dev.afterword.desk.web;

import dev.afterword.desk.board.Hold;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import java.util.List;

/** What waits for a person to let it go. */
final class HoldsScreen implements Screen {
  @Override
  public String path() {
    return "/holds";
  }

  @Override
  public String title() {
    return "Holds";
  }

  @Override
  public List<Part> show(Visit visit) {
    List<Hold> holds = Hold.on(visit.backing().board());
    return holds.isEmpty()
        ? List.of(Tables.nothing("Nothing is held."))
        : List.of(
            Tables.of(
                "Holds",
                List.of("Hold", "Why", "Since", "Items", "Channels"),
                holds.stream().map(hold -> row(visit, hold)).toList()));
  }

  private static Element row(Visit visit, Hold hold) {
    return Tables.row(
        visit.link(hold.id(), "/hold", "id", hold.id()),
        Tables.text(hold.reason()),
        Times.of(hold.created(), visit.now()),
        Tables.number(hold.items().size()),
        Tables.text(String.join(", ", hold.channels())));
  }
}
