package dev.afterword.desk.web;

import dev.afterword.desk.deadletter.DeadLetterReport;
import dev.afterword.desk.html.Part;
import java.util.ArrayList;
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
      return List.of(
          Tables.nothing(
              "There are no dead letters.",
              "What a stage cannot read or do is put here with its reason, and everything else"
                  + " goes on."));
    }
    int from = Math.min(letters.size(), (visit.page() - 1) * SIZE);
    int to = Math.min(letters.size(), from + SIZE);
    List<Part> parts = new ArrayList<>();
    parts.add(
        Tables.lead(
            "Mend what a reason says, then have the stage try again. A later event of the same"
                + " recap supersedes its letters; what cannot be read either waits behind the"
                + " first one. Other recaps never wait."));
    parts.addAll(LetterGroups.of(visit, letters));
    parts.add(
        Tables.of(
            "Dead letters",
            List.of("Number", "State", "Reason", "Stage", "Key", "Bytes", "When"),
            letters.subList(from, to).stream().map(letter -> row(visit, letter)).toList()));
    parts.add(Pager.of(visit, "/dead-letters", letters.size(), SIZE));
    return parts;
  }

  private static Tables.Row row(Visit visit, DeadLetterReport letter) {
    String number = letter.number().toString();
    return Tables.row(
        visit.link("Letter " + number, "/dead-letter", "number", number),
        Tables.text(
            letter.behind().isEmpty()
                ? letter.state()
                : letter.state() + ", " + letter.behind().size() + " behind it"),
        Tables.text(letter.reason()),
        Tables.text(LetterGroups.stage(letter.stage())),
        Tables.text(letter.key()),
        Tables.number(letter.bytes()),
        Times.of(letter.at(), visit.now()));
  }
}
