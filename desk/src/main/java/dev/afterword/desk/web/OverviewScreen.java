package dev.afterword.desk.web;

import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.desk.ChannelLabel;
import dev.afterword.desk.board.Answer;
import dev.afterword.desk.board.Board;
import dev.afterword.desk.board.Cell;
import dev.afterword.desk.board.Line;
import dev.afterword.desk.board.Question;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What every channel was told about every recap. */
final class OverviewScreen implements Screen {
  private static final int SIZE = 50;

  @Override
  public String path() {
    return "";
  }

  @Override
  public String title() {
    return "Overview";
  }

  @Override
  public List<Part> show(Visit visit) {
    Optional<String> words = visit.query().first("q");
    Optional<String> state = visit.query().first("state").filter(DeliveryState.NAMES::contains);
    Board board = visit.backing().board();
    Answer answer = board.find(new Question(words, state, visit.page(), SIZE));
    var sizes = board.sizes();
    List<String> channels = channels(visit);
    return List.of(
        Element.of(
                "p",
                Counts.of(sizes.recaps(), "recap", "recaps")
                    + ", "
                    + sizes.pages()
                    + " live as they are, on "
                    + Counts.of(channels.size(), "channel", "channels"))
            .with("class", "lead"),
        Waiting.of(visit),
        search(visit, words, state),
        answer.lines().isEmpty()
            ? nothing(sizes.recaps(), answer.total())
            : matrix(visit, channels, answer.lines()),
        Pager.of(visit, "", answer.total(), SIZE, "q", words.orElse(""), "state", state.orElse("")),
        legend());
  }

  private static Element nothing(long recaps, int found) {
    if (recaps == 0 && found == 0) {
      return Tables.nothing(
          "No recap was published yet.",
          "Commit a Markdown file to a source; 'afterword check' tells what would be refused.");
    }
    return Tables.nothing(found == 0 ? "No recap is like that." : "There is no such page.");
  }

  private static List<String> channels(Visit visit) {
    Set<String> names = new LinkedHashSet<>();
    visit.backing().channels().stream().map(ChannelLabel::name).forEach(names::add);
    names.addAll(visit.backing().board().tallies(visit.now()).keySet());
    return List.copyOf(names);
  }

  private static Element search(Visit visit, Optional<String> words, Optional<String> state) {
    Element choice = Element.of("select").with("name", "state");
    choice.add(Element.of("option", "any state").with("value", ""));
    for (String name : DeliveryState.NAMES) {
      Element option = Element.of("option", name).with("value", name);
      choice.add(state.equals(Optional.of(name)) ? option.with("selected") : option);
    }
    return Element.of("form")
        .with("method", "get")
        .with("action", visit.path(""))
        .with("class", "row")
        .with("role", "search")
        .add(
            Element.of("label")
                .add(Element.of("span", "Title or path"))
                .add(
                    Element.of("input")
                        .with("type", "search")
                        .with("name", "q")
                        .with("value", words.orElse(""))))
        .add(Element.of("label").add(Element.of("span", "State")).add(choice))
        .add(Fields.button("Search"));
  }

  private static Element matrix(Visit visit, List<String> channels, List<Line> lines) {
    List<String> headings = new ArrayList<>(List.of("Recap", "Page"));
    headings.addAll(channels);
    return Tables.of(
            "Recaps and channels",
            headings,
            lines.stream().map(line -> row(visit, channels, line)).toList())
        .with("class", "wide matrix");
  }

  private static Tables.Row row(Visit visit, List<String> channels, Line line) {
    Element heading =
        Element.of("span")
            .add(visit.link(line.title(), "/recap", "id", line.recap().value()))
            .add(Element.of("small", line.recap().value()));
    Element[] cells = new Element[channels.size() + 1];
    cells[0] = page(line);
    for (int i = 0; i < channels.size(); i++) {
      cells[i + 1] = cell(visit, line, channels.get(i));
    }
    return Tables.row(heading, cells);
  }

  private static Element page(Line line) {
    if (line.about().filter(Line.About::isWithdrawn).isPresent()) {
      return Element.of("span", "withdrawn").with("class", "mark skipped");
    }
    return line.isLive()
        ? Element.of("a", "live")
            .with("class", "mark delivered")
            .with("href", line.page().map(Line.Live::url).orElse(""))
        : Element.of("span", "waits").with("class", "mark planned");
  }

  private static Element cell(Visit visit, Line line, String channel) {
    Optional<Cell> cell = Optional.ofNullable(line.cells().get(channel));
    if (cell.isEmpty()) {
      return Element.of("span", "·").with("class", "zero").with("title", "nothing is planned");
    }
    String state = cell.get().state();
    String about = channel + ": " + state;
    return Element.of("a")
        .with("href", visit.path("/recap", "id", line.recap().value()) + "#" + channel)
        .with("title", cell.get().reason().isEmpty() ? about : about + ", " + cell.get().reason())
        .add(Marks.brief(state));
  }

  private static Element legend() {
    Element legend = Element.of("ul").with("class", "legend").with("aria-label", "Signs");
    DeliveryState.NAMES.forEach(state -> legend.add(Element.of("li").add(Marks.full(state))));
    return legend;
  }
}
