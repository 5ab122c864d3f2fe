package dev.afterword.desk.web;

import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapId;
import dev.afterword.desk.Previews;
import dev.afterword.desk.board.Line;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one channel would say about one recap. */
final class PreviewScreen implements Screen {
  @Override
  public String path() {
    return "/preview";
  }

  @Override
  public String shelf() {
    return "";
  }

  @Override
  public String title() {
    return "Preview";
  }

  @Override
  public List<Part> show(Visit visit) {
    String channel = visit.query().first("channel").orElse("");
    Optional<Recap> recap =
        visit
            .query()
            .first("recap")
            .flatMap(RecapId::of)
            .flatMap(visit.backing().board()::line)
            .flatMap(Line::about)
            .map(Line.About::place)
            .flatMap(visit.backing().details()::recap);
    List<Previews.Post> posts =
        recap.map(known -> visit.backing().previews().of(channel, known)).orElse(List.of());
    if (posts.isEmpty()) {
      return List.of(Tables.nothing("There is nothing to preview: it is not said as a new post."));
    }
    List<Part> parts = new ArrayList<>();
    recap.ifPresent(
        known ->
            parts.add(
                Element.of("h2")
                    .add(visit.link(known.title(), "/recap", "id", known.id().value()))));
    parts.add(
        Element.of("p", "What " + channel + " would say about it, were it new there.")
            .with("class", "lead"));
    posts.forEach(post -> parts.add(card(post)));
    return parts;
  }

  private static Element card(Previews.Post post) {
    String limit = post.limit() == 0 ? "" : " of " + post.limit();
    return Element.of("section")
        .with("class", "card")
        .add(Element.of("pre", post.text()))
        .add(
            Element.of(
                    "p",
                    post.length()
                        + limit
                        + " "
                        + post.unit()
                        + ", "
                        + post.price().toPlainString()
                        + " USD")
                .with("class", "quiet"));
  }
}
