package dev.afterword.desk.web;

import dev.afterword.contract.RecapId;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import dev.afterword.desk.timeline.ChannelAnswer;
import dev.afterword.desk.timeline.Timeline;
import dev.afterword.desk.timeline.TimelineEvent;
import java.util.List;
import java.util.Optional;

/** Everything that has happened to one recap, and why each channel has said what it has said. */
final class TimelineScreen implements Screen {
  @Override
  public String path() {
    return "/timeline";
  }

  @Override
  public String shelf() {
    return "";
  }

  @Override
  public String title() {
    return "Timeline";
  }

  @Override
  public List<Part> show(Visit visit) {
    Optional<RecapId> recap = visit.query().first("id").flatMap(RecapId::of);
    if (recap.isEmpty()) {
      return List.of(Tables.nothing("There is no such recap."));
    }
    Timeline timeline =
        visit.backing().timelines().read(recap.get(), visit.backing().channels(), visit.now());
    return List.of(
        Element.of("h2").add(visit.link(timeline.title(), "/recap", "id", recap.get().value())),
        Tables.of(
            "Why each channel has said it, or not",
            List.of("Channel", "State", "Why"),
            timeline.channels().stream().map(TimelineScreen::answer).toList()),
        Element.of("h2", "What has happened"),
        timeline.events().isEmpty()
            ? Tables.nothing("The log never heard of it.")
            : Tables.of(
                "What has happened",
                List.of("When (UTC)", "Stage", "What", "Channel", "Detail"),
                timeline.events().stream().map(TimelineScreen::event).toList()));
  }

  private static Tables.Row event(TimelineEvent event) {
    Element detail = Element.of("span", event.detail());
    event.url().ifPresent(url -> detail.add(" ").add(Element.of("a", url).with("href", url)));
    return Tables.row(
        Times.exact(event.at()),
        Tables.text(event.stage()),
        Tables.text(event.what()),
        Tables.text(event.channel().orElse("")),
        detail);
  }

  private static Tables.Row answer(ChannelAnswer answer) {
    return Tables.row(
        Tables.text(answer.channel()), Marks.full(answer.state()), Tables.text(answer.why()));
  }
}
