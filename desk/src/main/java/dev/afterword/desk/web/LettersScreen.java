package dev.afterword.desk.web;

import dev.afterword.desk.deadletter.DeadLetterReport;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import java.util.List;

/** Records that a stage could not read or do, the newest first. */
final class LettersScreen implements Screen {
  private static final int SIZE = 50;

  @Override
  public String path() {
    return "/dead-letters";
  }

  @Override
  public String title() {
    return "Dead letters";
  }

  @Override
  public List<Part> show(Visit visit) {
    List<DeadLetterReport> letters = visit.backing().office().all().reversed();
    if (letters.isEmpty()) {
      return List.of(Tables.nothing("There are no dead letters."));
    }
    int from = Math.min(letters.size(), (visit.page() - 1) * SIZE);
    int to = Math.min(letters.size(), from + SIZE);
    return List.of(
        Tables.of(
            "Dead letters",
            List.of("Number", "State", "Reason", "Stage", "Key", "Bytes", "When"),
            letters.subList(from, to).stream().map(letter -> row(visit, letter)).toList()),
        Pager.of(visit, "/dead-letters", letters.size(), SIZE));
  }

  private static Element row(Visit visit, DeadLetterReport letter) {
    String number = letter.number().toString();
    return Tables.row(
        visit.link("Letter " + number, "/dead-letter", "number", number),
        Tables.text(letter.state()),
        Tables.text(letter.reason()),
        Tables.text(letter.stage()),
        Tables.text(letter.key()),
        Tables.number(letter.bytes()),
        Times.of(letter.at(), visit.now()));
  }
}
