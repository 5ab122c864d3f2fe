package dev.afterword.producer.recap;

import dev.afterword.contract.Confidence;
import dev.afterword.contract.Person;
import dev.afterword.contract.Session;
import dev.afterword.contract.Video;
import dev.afterword.contract.VideoRole;
import java.util.List;
import java.util.Optional;

/** The talks that no heading names: the paragraph before each video may. */
final class ToldTalks {
  private final Programme programme;
  private final int clipsInAll;
  private int words;
  private int clips;

  /**
   * For one page.
   *
   * @param clipsInAll videos of the page
   */
  ToldTalks(Programme programme, int clipsInAll) {
    this.programme = programme;
    this.clipsInAll = clipsInAll;
  }

  /** Goes past a section whose talks were found otherwise. */
  void pass(Section section) {
    words += section.words().size();
    clips += section.clips().size();
  }

  /** Takes the videos of a section, each with the paragraph before it. */
  void read(Section section) {
    Optional<String> paragraph = Optional.empty();
    boolean highlights =
        section.heading().map(Piece.Heading::text).filter(Headings::isHighlight).isPresent();
    int before = words;
    List<Piece> pieces = section.pieces();
    for (int index = 0; index < pieces.size(); index++) {
      Piece piece = pieces.get(index);
      if (piece instanceof Piece.Words line && !line.caption()) {
        paragraph = Optional.of(line.text());
        words++;
      } else if (piece instanceof Piece.Clip clip) {
        boolean teaser = highlights || Teaser.is(clip, clips, paragraph) || greets(paragraph);
        take(clip, teaser, paragraph, caption(pieces, index));
        paragraph = Optional.empty();
        clips++;
      }
    }
    words = before + section.words().size();
  }

  private void take(
      Piece.Clip clip, boolean teaser, Optional<String> paragraph, Optional<String> caption) {
    Video video = clip.video();
    boolean talk = video.role() == VideoRole.SESSION;
    if (teaser && talk) {
      programme.leave(withRole(video, VideoRole.HIGHLIGHT));
    } else if (paragraph.isEmpty() || !clip.embedded() || !talk) {
      programme.leave(video);
    } else {
      add(video, paragraph.get(), Speakers.ofCaption(caption));
    }
  }

  private void add(Video video, String paragraph, List<Person> captioned) {
    Narrative told = Narrative.of(paragraph);
    programme.add(
        number ->
            new Session(
                number,
                told.title(),
                told.source(),
                told.confidence(),
                captioned.isEmpty() ? told.speakers() : captioned,
                Optional.of(Talks.brief(paragraph)),
                List.of(video),
                List.of(),
                Optional.empty()));
  }

  /** The first video of a page that has so far only greeted its readers, or the only one. */
  private boolean greets(Optional<String> paragraph) {
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
}
