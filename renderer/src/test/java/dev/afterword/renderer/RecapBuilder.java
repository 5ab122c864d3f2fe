package dev.afterword.renderer;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.Asset;
import dev.afterword.contract.ChangeKind;
import dev.afterword.contract.Confidence;
import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.DateSource;
import dev.afterword.contract.ImageReference;
import dev.afterword.contract.Mode;
import dev.afterword.contract.Person;
import dev.afterword.contract.Place;
import dev.afterword.contract.Provenance;
import dev.afterword.contract.Push;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapDate;
import dev.afterword.contract.RecapEvent;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes recaps for tests: whatever is not said has a plain value. */
final class RecapBuilder {
  private final String id;
  private String path;
  private RecapKind kind = RecapKind.RECAP;
  private String title = "An evening";
  private String summary = "";
  private String day = "2024-06-01";
  private Instant committed = Instant.parse("2024-06-02T08:00:00Z");
  private String body = "Words.";
  private Mode mode = Mode.UNKNOWN;
  private Optional<String> place = Optional.empty();
  private Optional<String> series = Optional.empty();
  private Optional<String> externalUrl = Optional.empty();
  private Optional<ImageReference> cover = Optional.empty();
  private List<String> tags = List.of();
  private List<Person> authors = List.of();
  private final List<String> aliases = new ArrayList<>();
  private final List<Session> sessions = new ArrayList<>();
  private final List<Video> videos = new ArrayList<>();
  private final List<Asset> assets = new ArrayList<>();

  private RecapBuilder(String id) {
    this.id = id;
    this.path = id + ".html";
  }

  static RecapBuilder recap(String id) {
    return new RecapBuilder(id);
  }

  RecapBuilder path(String path) {
    this.path = path;
    return this;
  }

  RecapBuilder title(String title) {
    this.title = title;
    return this;
  }

  RecapBuilder summary(String summary) {
    this.summary = summary;
    return this;
  }

  RecapBuilder day(String day) {
    this.day = day;
    return this;
  }

  RecapBuilder committed(Instant moment) {
    committed = moment;
    return this;
  }

  RecapBuilder body(String body) {
    this.body = body;
    return this;
  }

  RecapBuilder mode(Mode mode) {
    this.mode = mode;
    return this;
  }

  RecapBuilder place(String place) {
    this.place = Optional.of(place);
    return this;
  }

  RecapBuilder series(String series) {
    this.series = Optional.of(series);
    return this;
  }

  RecapBuilder tags(String... tags) {
    this.tags = List.of(tags);
    return this;
  }

  RecapBuilder author(String name) {
    this.authors = List.of(new Person(name, Optional.empty()));
    return this;
  }

  RecapBuilder alias(String alias) {
    aliases.add(alias);
    return this;
  }

  RecapBuilder announced() {
    kind = RecapKind.ANNOUNCEMENT;
    return this;
  }

  RecapBuilder linkcard(String url) {
    kind = RecapKind.LINKCARD;
    externalUrl = Optional.of(url);
    return this;
  }

  RecapBuilder cover(Asset asset) {
    cover =
        Optional.of(new ImageReference("/" + asset.path(), Optional.of(asset), Optional.empty()));
    assets.add(asset);
    return this;
  }

  RecapBuilder asset(Asset asset) {
    assets.add(asset);
    return this;
  }

  RecapBuilder session(String title, String speaker, String video) {
    sessions.add(
        new Session(
            sessions.size() + 1,
            title,
            TitleSource.HEADING,
            Confidence.HIGH,
            List.of(new Person(speaker, Optional.empty())),
            Optional.empty(),
            List.of(video(video, VideoProvider.FILE)),
            List.of(),
            Optional.empty()));
    return this;
  }

  RecapBuilder video(String url) {
    videos.add(video(url, VideoProvider.YOUTUBE));
    return this;
  }

  private static Video video(String url, VideoProvider provider) {
    return new Video(url, url, provider, Optional.empty(), Optional.empty(), VideoRole.SESSION);
  }

  Recap build() {
    return new Recap(
        new RecapId(id),
        id.substring(0, id.indexOf('/')),
        id.substring(id.indexOf('/') + 1),
        kind,
        title,
        summary.isEmpty() ? Summary.absent() : new Summary(summary, SummarySource.GIVEN),
        Optional.of(new RecapDate(day, DatePrecision.DAY, DateSource.EVENT_KEY, day)),
        Optional.empty(),
        new RecapDate(day, DatePrecision.DAY, DateSource.EVENT_KEY, day),
        Optional.empty(),
        mode,
        series,
        place.map(raw -> new Place(raw, Optional.of(raw), Optional.empty())),
        List.of(),
        authors,
        tags,
        cover,
        path,
        aliases,
        externalUrl,
        body,
        Revision.of(title + body + path + day),
        sessions,
        videos,
        List.of(),
        assets,
        AnnounceMode.DEFAULT,
        Optional.empty(),
        provenance(),
        List.of(),
        Map.of());
  }

  private Provenance provenance() {
    return new Provenance("main", "c0ffee", id + ".md", "b10b", committed, committed);
  }

  RecapEvent published() {
    return new RecapEvent.RecapPublished(
        build(), ChangeKind.ADDED, new Push("main@c0ffee", 1, 1, false));
  }

  RecapEvent withdrawn(String reason) {
    return new RecapEvent.RecapWithdrawn(
        new RecapId(id),
        reason,
        path,
        id.substring(0, id.indexOf('/')),
        title,
        provenance(),
        new Push("main@c0ffee", 0, 1, false));
  }
}
