package dev.afterword.desk.web;

import dev.afterword.desk.board.Hold;
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
        ? List.of(
            Tables.nothing(
                "Nothing is held.",
                "Announcements wait here when one push brings many recaps, when their moment has"
                    + " passed, when they cost more than a budget allows, or for approval."))
        : List.of(
            Tables.lead(
                "Nothing of this is said before somebody releases it. Open a hold to read the"
                    + " previews and the price."),
            Tables.of(
                "Holds",
                List.of("Hold", "Why", "Since", "Items", "Channels"),
                holds.stream().map(hold -> row(visit, hold)).toList()));
  }

  private static Tables.Row row(Visit visit, Hold hold) {
    return Tables.row(
        visit.link(hold.id(), "/hold", "id", hold.id()),
        Tables.text(hold.reason()),
        Times.of(hold.created(), visit.now()),
        Tables.number(hold.items().size()),
        Tables.text(String.join(", ", hold.channels())));
  }
}
