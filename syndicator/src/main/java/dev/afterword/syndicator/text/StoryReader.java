package dev.afterword.syndicator.text;

import dev.afterword.contract.ImageReference;
import dev.afterword.contract.Person;
import dev.afterword.contract.Recap;
import dev.afterword.contract.Session;
import dev.afterword.contract.Video;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Occasion;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the story out of a recap. */
final class StoryReader {
  private final Announcement announcement;
  private final Recap recap;
  private final Words words;
  private final UnaryOperator<String> manner;

  /**
   * A reader.
   *
   * @param manner how a text of the recap is made fit to be said
   */
  StoryReader(Announcement announcement, UnaryOperator<String> manner) {
    this.announcement = announcement;
    this.recap = announcement.recap();
    this.words = Words.in(recap.language());
    this.manner = manner;
  }

  Story story() {
    String title = said(recap.title()).orElseGet(() -> manner.apply(announcement.site()));
    var parts = parts();
    var claimed = parts.stream().flatMap(part -> part.links().stream()).toList();
    return new Story(
        announcement.wording(),
        words,
        recap.language(),
        manner.apply(announcement.site()),
        announcement.occasion(),
        title,
        EventDate.of(recap, words, announcement.zone()),
        recap.location().flatMap(place -> said(place.raw())),
        said(recap.summary().text()).filter(summary -> !summary.equalsIgnoreCase(title)),
        announcement.page().toASCIIString(),
        recap.cover().flatMap(this::picture),
        Hashtags.of(recap.tags()),
        parts,
        clips(recap.videos()).stream().filter(clip -> !claimed.contains(clip.link())).toList());
  }

  /** Whoever was told of the recap already is told of nothing but the new videos. */
  private List<Part> parts() {
    List<Session> sessions = recap.sessions();
    return IntStream.range(0, sessions.size())
        .mapToObj(index -> part(sessions.get(index), index + 1))
        .filter(part -> !isFollowUp() || !part.clips().isEmpty())
        .toList();
  }

  private boolean isFollowUp() {
    return announcement.occasion() instanceof Occasion.FollowUp;
  }

  private Part part(Session session, int number) {
    return new Part(
        said(session.title()).orElse(words.recording() + " " + number),
        session.speakers().stream().map(Person::name).flatMap(name -> said(name).stream()).toList(),
        clips(session.videos()));
  }

  private List<Clip> clips(List<Video> videos) {
    return Links.distinct(videos.stream().filter(this::isMeant).flatMap(this::clip));
  }

  private Stream<Clip> clip(Video video) {
    return Links.link(video.url(), announcement.page())
        .map(link -> new Clip(link, video.poster().flatMap(this::picture)))
        .stream();
  }

  private boolean isMeant(Video video) {
    return switch (announcement.occasion()) {
      case Occasion.New _, Occasion.Correction _ -> true;
      case Occasion.FollowUp(List<String> videos) -> videos.contains(video.url());
    };
  }

  private Optional<String> picture(ImageReference image) {
    return Pictures.address(image, recap, announcement.page());
  }

  private Optional<String> said(String raw) {
    return Optional.of(manner.apply(raw)).filter(text -> !text.isEmpty());
  }
}
