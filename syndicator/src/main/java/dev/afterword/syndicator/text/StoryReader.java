package dev.afterword.syndicator.text;

import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.Person;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapDate;
import dev.afterword.contract.Session;
import dev.afterword.contract.Video;
import dev.afterword.syndicator.channel.Announcement;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Reads the story out of a recap. */
final class StoryReader {
  private final Recap recap;
  private final URI page;
  private final String site;
  private final ZoneId zone;
  private final Words words;
  private final UnaryOperator<String> manner;

  /**
   * A reader.
   *
   * @param manner how a text of the recap is made fit to be said
   */
  StoryReader(Announcement announcement, UnaryOperator<String> manner) {
    this.recap = announcement.recap();
    this.page = announcement.page();
    this.site = announcement.site();
    this.zone = announcement.zone();
    this.words = Words.in(recap.language());
    this.manner = manner;
  }

  Story story() {
    String title = said(recap.title()).orElseGet(() -> manner.apply(site));
    var parts = parts();
    var claimed = parts.stream().flatMap(part -> part.links().stream()).toList();
    return new Story(
        words,
        title,
        date(),
        recap.location().flatMap(place -> said(place.raw())),
        said(recap.summary().text()).filter(summary -> !summary.equalsIgnoreCase(title)),
        page.toASCIIString(),
        Hashtags.of(recap.tags()),
        parts,
        links(recap.videos()).stream().filter(link -> !claimed.contains(link)).toList());
  }

  private List<Part> parts() {
    List<Session> sessions = recap.sessions();
    return IntStream.range(0, sessions.size())
        .mapToObj(index -> part(sessions.get(index), index + 1))
        .toList();
  }

  private Part part(Session session, int number) {
    return new Part(
        said(session.title()).orElse(words.recording() + " " + number),
        session.speakers().stream().map(Person::name).flatMap(name -> said(name).stream()).toList(),
        links(session.videos()));
  }

  private List<String> links(List<Video> videos) {
    return Links.of(videos.stream().map(Video::url), page);
  }

  private Optional<String> said(String raw) {
    return Optional.of(manner.apply(raw)).filter(text -> !text.isEmpty());
  }

  private Optional<String> date() {
    var end = recap.eventEnd().map(this::day);
    return recap
        .eventStart()
        .map(this::day)
        .map(
            first ->
                end.filter(last -> !last.equals(first))
                    .map(last -> first + " – " + last)
                    .orElse(first));
  }

  private String day(RecapDate date) {
    var pattern = date.precision() == DatePrecision.MONTH ? words.month() : words.day();
    return pattern.format(date.day(zone));
  }
}
