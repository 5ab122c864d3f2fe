package dev.afterword.producer.recap;

import dev.afterword.contract.Confidence;
import dev.afterword.contract.Person;
import dev.afterword.contract.Session;
import dev.afterword.contract.TitleSource;
import dev.afterword.contract.VideoRole;
import java.util.List;
import java.util.Optional;

/**
 * Pairs the videos of a page with its talks: by the heading they stand below, else by the paragraph
 * before them. A video that no talk claims stays on its own; a wrong pair is worse than none.
 */
final class Talks {
  private static final int LONGEST_SUMMARY = 600;

  private final String pageTitle;
  private final boolean event;
  private final Programme programme = new Programme();
  private final RecordedTalks recorded;
  private final ToldTalks told;

  private Talks(String pageTitle, boolean event, int clips) {
    this.pageTitle = pageTitle;
    this.event = event;
    this.recorded = new RecordedTalks(programme, pageTitle);
    this.told = new ToldTalks(programme, clips);
  }

  /**
   * The talks of a page.
   *
   * @param event whether the page tells of an event; elsewhere a link to a video is no talk
   * @param recorded what data tells of the page
   */
  static Programme of(
      List<Piece> page, String pageTitle, boolean event, List<RecordedTalk> recorded) {
    List<Section> sections = Section.of(page);
    int clips = sections.stream().mapToInt(section -> section.clips().size()).sum();
    var talks = new Talks(pageTitle, event, clips);
    sections.forEach(talks::read);
    talks.recorded.addUnmentioned(recorded, sections);
    return talks.programme;
  }

  private void read(Section section) {
    if (section.pieces().isEmpty()) {
      return;
    }
    if (!section.recorded().isEmpty()) {
      recorded.read(section);
      told.pass(section);
    } else if (section.clips().isEmpty()) {
      programme.keep(section.resources());
      told.pass(section);
    } else if (ownedByHeading(section)) {
      headed(section);
      told.pass(section);
    } else if (event) {
      programme.keep(section.resources());
      told.read(section);
    } else {
      programme.keep(section.resources());
      section.clips().forEach(clip -> programme.leave(clip.video()));
      told.pass(section);
    }
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
    Optional<Narrative> bracketed =
        Narrative.bracketed(heading.text()).filter(it -> it.confidence() == Confidence.HIGH);
    List<Person> speakers = Speakers.of(section.words());
    programme.add(
        number ->
            new Session(
                number,
                bracketed.map(Narrative::title).orElse(Headings.title(heading.text())),
                bracketed.isPresent() ? TitleSource.BRACKET : TitleSource.HEADING,
                sure ? Confidence.HIGH : Confidence.MEDIUM,
                speakers.isEmpty()
                    ? bracketed.map(Narrative::speakers).orElse(List.of())
                    : speakers,
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

  static String brief(String text) {
    return text.length() <= LONGEST_SUMMARY
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SUMMARY / 2)).strip() + "…";
  }
}
