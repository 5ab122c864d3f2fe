package dev.afterword.desk.web;

import dev.afterword.contract.SourceCursor;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import java.util.ArrayList;
import java.util.List;

/** How far each source is published, and what a stage of this process waits for. */
final class SourcesScreen implements Screen {
  @Override
  public String path() {
    return "/sources";
  }

  @Override
  public String title() {
    return "Sources";
  }

  @Override
  public List<Part> show(Visit visit) {
    List<SourceCursor> sources = visit.backing().board().sources();
    List<Part> parts = new ArrayList<>();
    visit.backing().waiting().get().stream().map(Frame::notice).forEach(parts::add);
    parts.add(
        sources.isEmpty()
            ? Tables.nothing(
                "Nothing was published yet.",
                "A source appears here with the first commit that was published of it.")
            : Tables.of(
                "Sources",
                List.of("Source", "Commit", "Published", "Static files"),
                sources.stream().map(cursor -> row(visit, cursor)).toList()));
    return parts;
  }

  private static Tables.Row row(Visit visit, SourceCursor cursor) {
    return Tables.row(
        Tables.text(cursor.source()),
        Element.of("code", cursor.commit()),
        Times.of(cursor.publishedAt(), visit.now()),
        Tables.number(cursor.statics().size()));
  }
}
