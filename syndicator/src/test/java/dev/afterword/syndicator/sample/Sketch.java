package dev.afterword.syndicator.sample;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.Asset;
import dev.afterword.contract.Confidence;
import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.DateSource;
import dev.afterword.contract.Digests;
import dev.afterword.contract.ImageReference;
import dev.afterword.contract.Mode;
import dev.afterword.contract.Person;
import dev.afterword.contract.Place;
import dev.afterword.contract.Provenance;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapDate;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.RecapKind;
import dev.afterword.contract.Revision;
import dev.afterword.contract.Session;
import dev.afterword.contract.Summary;
import dev.afterword.contract.SummarySource;
import dev.afterword.contract.TitleSource;
import dev.afterword.contract.Video;
import dev.afterword.contract.VideoProvider;
import dev.afterword.contract.VideoRole;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Occasion;
import dev.afterword.syndicator.template.Wording;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A recap to be filled in by a test; what is left alone is ordinary. */
public final class Sketch {
  /** Address of its page. */
  public static final String PAGE = "https://recaps.example.org/en/events/autumn.html";

  private final List<Session> sessions = new ArrayList<>();
  private String language = "en";
  private String title = "Autumn meetup: what we learned about logs";
  private String summary = "Forty people met in the old mill. Three talks, one power cut.";
  private Optional<String> date = Optional.of("2026-10-17");
  private Optional<String> place = Optional.of("Old Mill, Utrecht");
  private List<String> tags = List.of("Kafka", "Cloud Native");
  private List<String> videos = List.of();
  private String page = PAGE;
  private Optional<String> elsewhere = Optional.empty();
  private Occasion occasion = new Occasion.New();
  private Wording wording = Wording.standard();
  private Optional<ImageReference> cover = Optional.empty();
  private Optional<ImageReference> poster = Optional.empty();

  /** A recap with three sessions, of which two have videos. */
  public static Sketch usual() {
    return new Sketch()
        .session("A log is a table", List.of("Ada Bell"), "https://videos.example.org/log.mp4")
        .session("Coffee", List.of())
        .session(
            "Tables are logs", List.of("Ben Crow", "Cy Dove"), "https://videos.example.org/t.mp4");
  }

  /** Sets the language. */
  public Sketch language(String value) {
    language = value;
    return this;
  }

  /** Sets the title. */
  public Sketch title(String value) {
    title = value;
    return this;
  }

  /** Sets the summary; empty for none. */
  public Sketch summary(String value) {
    summary = value;
    return this;
  }

  /** Takes date and place away. */
  public Sketch nowhere() {
    date = Optional.empty();
    place = Optional.empty();
    return this;
  }

  /** Sets the place. */
  public Sketch place(String value) {
    place = Optional.of(value);
    return this;
  }

  /** Sets the tags. */
  public Sketch tags(List<String> values) {
    tags = values;
    return this;
  }

  /** Sets the videos that no session claims. */
  public Sketch videos(List<String> values) {
    videos = values;
    return this;
  }

  /** Sets the address of the page. */
  public Sketch page(String value) {
    page = value;
    return this;
  }

  /** Sets a cover whose file has this digest. */
  public Sketch cover(String sha256, String mediaType, long size) {
    var asset = new Asset("en/events/cover.png", sha256, size, mediaType);
    cover = Optional.of(new ImageReference("cover.png", Optional.of(asset), Optional.empty()));
    return this;
  }

  /** Lets the recap be a card for a page that lies elsewhere. */
  public Sketch elsewhere(String address) {
    elsewhere = Optional.of(address);
    page = address;
    return this;
  }

  /** Makes it an old recap of which these videos are new. */
  public Sketch news(String... links) {
    occasion = new Occasion.FollowUp(List.of(links));
    return this;
  }

  /** Makes it an old recap that was announced wrongly. */
  public Sketch corrected() {
    occasion = new Occasion.Correction();
    return this;
  }

  /** Gives it a picture, and every video added afterwards a still. */
  public Sketch pictures() {
    cover = Optional.of(picture("images/autumn fair.png"));
    poster = Optional.of(picture("images/still.png"));
    return this;
  }

  private static ImageReference picture(String path) {
    var asset = new Asset(path, Digests.sha256(path), 10, "image/png");
    return new ImageReference("/" + path, Optional.of(asset), Optional.empty());
  }

  /** Sets the templates. */
  public Sketch wording(Wording value) {
    wording = value;
    return this;
  }

  /** Adds a session. */
  public Sketch session(String name, List<String> speakers, String... links) {
    sessions.add(
        new Session(
            sessions.size() + 1,
            name,
            TitleSource.HEADING,
            Confidence.HIGH,
            speakers.stream().map(speaker -> new Person(speaker, Optional.empty())).toList(),
            Optional.empty(),
            Stream.of(links).map(this::video).toList(),
            List.of(),
            Optional.empty()));
    return this;
  }

  /** What a channel is given. */
  public Announcement announcement() {
    return new Announcement(
        recap(),
        URI.create(page),
        "Example Meetups",
        ZoneId.of("Europe/Amsterdam"),
        occasion,
        wording);
  }

  private Recap recap() {
    var published =
        new RecapDate("2026-10-20", DatePrecision.DAY, DateSource.DATE_KEY, "2026-10-20");
    return new Recap(
        new RecapId("en/events/autumn"),
        language,
        "events/autumn",
        RecapKind.RECAP,
        title,
        new Summary(summary, summary.isEmpty() ? SummarySource.ABSENT : SummarySource.GIVEN),
        date.map(day -> new RecapDate(day, DatePrecision.DAY, DateSource.EVENT_KEY, day)),
        Optional.empty(),
        published,
        Optional.empty(),
        Mode.OFFLINE,
        Optional.empty(),
        place.map(where -> new Place(where, Optional.empty(), Optional.empty())),
        List.of(),
        List.of(),
        tags,
        cover,
        "en/events/autumn.html",
        List.of(),
        elsewhere,
        "Body.",
        Revision.of("Body."),
        sessions,
        videos.stream().map(this::video).toList(),
        List.of(),
        List.of(),
        AnnounceMode.DEFAULT,
        Optional.empty(),
        new Provenance(
            "main",
            "3f2a91c",
            "en/events/autumn.md",
            "77aa",
            Instant.parse("2026-10-20T08:00:00Z"),
            Instant.parse("2026-10-20T08:00:00Z")),
        List.of(),
        Map.of());
  }

  private Video video(String url) {
    return new Video(url, url, VideoProvider.FILE, Optional.empty(), poster, VideoRole.SESSION);
  }
}
