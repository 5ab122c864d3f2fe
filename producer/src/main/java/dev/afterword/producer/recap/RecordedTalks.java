package dev.afterword.producer.recap;

import dev.afterword.contract.Confidence;
import dev.afterword.contract.Person;
import dev.afterword.contract.Session;
import dev.afterword.contract.TitleSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
      Optional<Piece.Heading> name = heading.filter(it -> namesItsSpeaker(it, talk));
      List<Person> speakers =
          name.isPresent()
              ? People.inText(name.get().text())
              : heading.isPresent() ? Speakers.introduced(section.words()) : List.of();
      add(talk, heading, name.isEmpty(), speakers);
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
            true,
            section.map(Section::words).map(Speakers::introduced).orElse(List.of()));
      }
    }
  }

  /** A heading that leads somewhere and has no word of the talk is the speaker's, as in a list. */
  private static boolean namesItsSpeaker(Piece.Heading heading, RecordedTalk talk) {
    List<String> words = List.of(TalkDataReader.slug(heading.text()).split("-"));
    List<String> told = List.of((talk.key() + "-" + TalkDataReader.slug(talk.title())).split("-"));
    return heading.linked() && PersonName.may(heading.text()) && Collections.disjoint(words, told);
  }

  private void add(
      RecordedTalk talk, Optional<Piece.Heading> heading, boolean titled, List<Person> speakers) {
    Optional<LinkTitle> named =
        heading.filter(it -> titled).map(Piece.Heading::text).map(text -> named(text, talk));
    programme.add(
        number ->
            new Session(
                number,
                named.map(LinkTitle::title).orElse(talk.title()),
                named.isPresent() ? TitleSource.HEADING : TitleSource.DATA,
                Confidence.HIGH,
                Stream.of(
                        talk.speakers(),
                        speakers,
                        named.map(LinkTitle::speakers).orElse(List.of()),
                        talk.supposed())
                    .filter(names -> !names.isEmpty())
                    .findFirst()
                    .orElse(List.of()),
                Optional.empty(),
                talk.videos(),
                talk.resources(),
                heading.map(Piece.Heading::anchor).filter(anchor -> !anchor.isEmpty())));
    claimed.add(talk);
  }

  private static LinkTitle named(String heading, RecordedTalk talk) {
    String title = Headings.title(heading);
    return LinkTitle.ofHeading(title, talk.key()).orElse(LinkTitle.of(title));
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
