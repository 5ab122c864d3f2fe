package dev.afterword.producer.recap;

import dev.afterword.contract.Confidence;
import dev.afterword.contract.Person;
import dev.afterword.contract.Resource;
import dev.afterword.contract.Session;
import dev.afterword.contract.TitleSource;
import dev.afterword.contract.Video;
import dev.afterword.contract.VideoRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs the videos of a page with its talks: by the heading they stand below, else by the paragraph
 * before them. A video that no talk claims stays on its own; a wrong pair is worse than none.
 */
final class Talks {
  private static final int LONGEST_SUMMARY = 600;

  private final String pageTitle;
  private final boolean event;
  private final List<Session> sessions = new ArrayList<>();
  private final List<Video> unclaimed = new ArrayList<>();
  private final List<Resource> resources = new ArrayList<>();
  private final Set<RecordedTalk> claimed = new HashSet<>();
  private int wordsBefore;
  private int clipsBefore;
  private int clipsInAll;

  private Talks(String pageTitle, boolean event) {
    this.pageTitle = pageTitle;
    this.event = event;
  }

  /**
   * The talks of a page.
   *
   * @param event whether the page tells of an event; elsewhere a link to a video is no talk
   * @param recorded what data tells of the page
   */
  static Talks of(List<Piece> page, String pageTitle, boolean event, List<RecordedTalk> recorded) {
    var talks = new Talks(pageTitle, event);
    List<Section> sections = Section.of(page);
    talks.clipsInAll = sections.stream().mapToInt(section -> section.clips().size()).sum();
    sections.forEach(talks::read);
    talks.unmentioned(recorded, sections);
    return talks;
  }

  List<Session> sessions() {
    return List.copyOf(sessions);
  }

  List<Video> unclaimed() {
    return List.copyOf(unclaimed);
  }

  List<Resource> resources() {
    return List.copyOf(resources);
  }

  private void read(Section section) {
    if (!section.recorded().isEmpty()) {
      recorded(section);
    } else if (section.clips().isEmpty()) {
      resources.addAll(section.resources());
    } else if (ownedByHeading(section)) {
      headed(section);
    } else if (event) {
      resources.addAll(section.resources());
      told(section);
    } else {
      resources.addAll(section.resources());
      section.clips().forEach(clip -> unclaimed.add(clip.video()));
    }
    wordsBefore += section.words().size();
    clipsBefore += section.clips().size();
  }

  /** Data says what was recorded, the page says of what. */
  private void recorded(Section section) {
    List<RecordedTalk> talks = section.recorded();
    Optional<Piece.Heading> heading =
        section
            .heading()
            .filter(it -> talks.size() == 1 && Headings.namesTalk(it.text(), pageTitle));
    for (RecordedTalk talk : talks) {
      List<Person> speakers =
          heading.isPresent() ? Speakers.introduced(section.words()) : List.of();
      recorded(talk, heading, speakers);
    }
    section.clips().forEach(clip -> unclaimed.add(clip.video()));
    resources.addAll(section.resources());
  }

  private void recorded(RecordedTalk talk, Optional<Piece.Heading> heading, List<Person> speakers) {
    sessions.add(
        new Session(
            sessions.size() + 1,
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

  /** What data tells of this page and the page does not refer to. */
  private void unmentioned(List<RecordedTalk> talks, List<Section> sections) {
    for (RecordedTalk talk : talks) {
      if (!talk.isEmpty() && !claimed.contains(talk) && !isKnown(talk)) {
        Optional<Section> section = sections.stream().filter(it -> names(it, talk)).findFirst();
        recorded(
            talk,
            section.flatMap(Section::heading),
            section.map(Section::words).map(Speakers::introduced).orElse(List.of()));
      }
    }
  }

  private boolean isKnown(RecordedTalk talk) {
    return !talk.videos().isEmpty()
        && talk.videos().stream()
            .allMatch(
                video ->
                    sessions.stream()
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
        .filter(text -> sessions.stream().noneMatch(it -> it.title().equals(Headings.title(text))))
        .isPresent();
  }

  private boolean ownedByHeading(Section section) {
    boolean talk =
        section
            .heading()
            .filter(heading -> Headings.namesTalk(heading.text(), pageTitle))
            .isPresent();
    // Elsewhere a heading above a video is seldom the title of a talk, unless it says so.
    boolean numbered =
        section.heading().map(Piece.Heading::text).filter(Headings::isNumbered).isPresent();
    boolean playable =
        section.clips().stream().allMatch(clip -> clip.video().role() == VideoRole.SESSION);
    boolean embedded = section.clips().stream().anyMatch(Piece.Clip::embedded);
    return talk
        && playable
        && (event || (embedded && numbered))
        && !(section.clips().size() > 1 && section.hasWordsBetweenClips());
  }

  private void headed(Section section) {
    Piece.Heading heading = section.heading().orElseThrow();
    boolean sure = section.clips().size() == 1 && section.clips().getFirst().embedded();
    Optional<Narrative> told =
        Narrative.bracketed(heading.text()).filter(it -> it.confidence() == Confidence.HIGH);
    List<Person> speakers = Speakers.of(section.words());
    sessions.add(
        new Session(
            sessions.size() + 1,
            told.map(Narrative::title).orElse(Headings.title(heading.text())),
            told.isPresent() ? TitleSource.BRACKET : TitleSource.HEADING,
            sure ? Confidence.HIGH : Confidence.MEDIUM,
            speakers.isEmpty() ? told.map(Narrative::speakers).orElse(List.of()) : speakers,
            summary(section),
            section.clips().stream().map(Piece.Clip::video).toList(),
            section.resources(),
            Optional.of(heading.anchor()).filter(anchor -> !anchor.isEmpty())));
  }

  private static Optional<String> summary(Section section) {
    return section.words().stream()
        .filter(line -> !line.strong() && !line.caption())
        .map(Piece.Words::text)
        .findFirst()
        .map(Talks::brief);
  }

  /** No heading names the talk: the paragraph before each video may. */
  private void told(Section section) {
    Optional<String> paragraph = Optional.empty();
    boolean highlights =
        section.heading().map(Piece.Heading::text).filter(Headings::isHighlight).isPresent();
    int words = wordsBefore;
    int clips = clipsBefore;
    List<Piece> pieces = section.pieces();
    for (int index = 0; index < pieces.size(); index++) {
      Piece piece = pieces.get(index);
      if (piece instanceof Piece.Words line && !line.caption()) {
        paragraph = Optional.of(line.text());
        words++;
      } else if (piece instanceof Piece.Clip clip) {
        Optional<String> caption = caption(pieces, index);
        boolean teaser =
            highlights || Teaser.is(clip, clips, paragraph) || isTeaser(clips, words, paragraph);
        told(clip, teaser, paragraph, caption);
        paragraph = Optional.empty();
        clips++;
      }
    }
  }

  private void told(
      Piece.Clip clip, boolean teaser, Optional<String> paragraph, Optional<String> caption) {
    Video video = clip.video();
    if (teaser && video.role() == VideoRole.SESSION) {
      unclaimed.add(withRole(video, VideoRole.HIGHLIGHT));
      return;
    }
    if (paragraph.isEmpty() || !clip.embedded() || video.role() != VideoRole.SESSION) {
      unclaimed.add(video);
      return;
    }
    Narrative told = Narrative.of(paragraph.get());
    List<Person> captioned = Speakers.ofCaption(caption);
    sessions.add(
        new Session(
            sessions.size() + 1,
            told.title(),
            told.source(),
            told.confidence(),
            captioned.isEmpty() ? told.speakers() : captioned,
            paragraph.map(Talks::brief),
            List.of(video),
            List.of(),
            Optional.empty()));
  }

  /** The first video of a page that has so far only greeted its readers, or the only one. */
  private boolean isTeaser(int clips, int words, Optional<String> paragraph) {
    boolean named =
        paragraph
            .flatMap(Narrative::bracketed)
            .filter(it -> it.confidence() == Confidence.HIGH || clipsInAll > 1)
            .isPresent();
    return clips == 0 && !named && (words <= 1 || clipsInAll == 1);
  }

  private static Optional<String> caption(List<Piece> pieces, int clip) {
    return clip + 1 < pieces.size()
            && pieces.get(clip + 1) instanceof Piece.Words line
            && line.caption()
        ? Optional.of(line.text())
        : Optional.empty();
  }

  private static Video withRole(Video video, VideoRole role) {
    return new Video(
        video.url(), video.raw(), video.provider(), video.mediaType(), video.poster(), role);
  }

  private static String brief(String text) {
    return text.length() <= LONGEST_SUMMARY
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SUMMARY / 2)).strip() + "…";
  }
}
