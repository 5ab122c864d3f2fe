package dev.afterword.producer.recap;

import dev.afterword.contract.Confidence;
import dev.afterword.contract.Person;
import dev.afterword.contract.Session;
import dev.afterword.contract.TitleSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The talks that data tells of: data says what was recorded, the page says of what. */
final class RecordedTalks {
  private final Programme programme;
  private final String pageTitle;
  private final Set<RecordedTalk> claimed = new HashSet<>();

  RecordedTalks(Programme programme, String pageTitle) {
    this.programme = programme;
    this.pageTitle = pageTitle;
  }

  /** Takes the talks a section refers to. */
  void read(Section section) {
    List<RecordedTalk> talks = section.recorded();
    Optional<Piece.Heading> heading =
        section
            .heading()
            .filter(it -> talks.size() == 1 && Headings.namesTalk(it.text(), pageTitle));
    for (RecordedTalk talk : talks) {
      List<Person> speakers =
          heading.isPresent() ? Speakers.introduced(section.words()) : List.of();
      add(talk, heading, speakers);
    }
    section.clips().forEach(clip -> programme.leave(clip.video()));
    programme.keep(section.resources());
  }

  /** What data tells of this page and the page does not refer to. */
  void addUnmentioned(List<RecordedTalk> talks, List<Section> sections) {
    for (RecordedTalk talk : talks) {
      if (!talk.isEmpty() && !claimed.contains(talk) && !isKnown(talk)) {
        Optional<Section> section = sections.stream().filter(it -> names(it, talk)).findFirst();
        add(
            talk,
            section.flatMap(Section::heading),
            section.map(Section::words).map(Speakers::introduced).orElse(List.of()));
      }
    }
  }

  private void add(RecordedTalk talk, Optional<Piece.Heading> heading, List<Person> speakers) {
    programme.add(
        number ->
            new Session(
                number,
                heading.map(Piece.Heading::text).map(Headings::title).orElse(talk.title()),
                heading.isPresent() ? TitleSource.HEADING : TitleSource.DATA,
                Confidence.HIGH,
                talk.speakers().isEmpty() ? speakers : talk.speakers(),
                Optional.empty(),
                talk.videos(),
                talk.resources(),
                heading.map(Piece.Heading::anchor).filter(anchor -> !anchor.isEmpty())));
    claimed.add(talk);
  }

  private boolean isKnown(RecordedTalk talk) {
    return !talk.videos().isEmpty()
        && talk.videos().stream()
            .allMatch(
                video ->
                    programme.sessions().stream()
                        .flatMap(session -> session.videos().stream())
                        .anyMatch(
                            other ->
                                Links.comparable(other.url())
                                    .equals(Links.comparable(video.url()))));
  }

  private boolean names(Section section, RecordedTalk talk) {
    return section
        .heading()
        .map(Piece.Heading::text)
        .filter(
            text ->
                TalkDataReader.slug(text).equals(talk.key())
                    || PlainText.same(Headings.title(text), talk.title()))
        .filter(
            text ->
                programme.sessions().stream()
                    .noneMatch(it -> it.title().equals(Headings.title(text))))
        .isPresent();
  }
}
