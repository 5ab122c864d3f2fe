package dev.afterword.app.platform;

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
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.Occasion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A recap to be said.
 *
 * @param title as its author wrote it
 * @param sessions how many, each with a video
 * @param cover digest of a picture
 */
record SampleRecap(
    String language, String title, String summary, int sessions, Optional<String> cover) {
  /** One transparent dot. */
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                  + "rkJggg==");

  private static final String DIGEST = Digests.sha256(PICTURE);

  static SampleRecap usual() {
    return new SampleRecap(
        "en", "What the harbour taught us", "Two talks above the water.", 2, Optional.empty());
  }

  SampleRecap titled(String other) {
    return new SampleRecap(language, other, summary, sessions, cover);
  }

  SampleRecap covered() {
    return new SampleRecap(language, title, summary, sessions, Optional.of(DIGEST));
  }

  /** The picture in a folder. */
  static Assets assets(Path folder) throws IOException {
    Path file = Files.write(folder.resolve("picture"), PICTURE);
    return sha256 -> sha256.equals(DIGEST) ? Optional.of(file) : Optional.empty();
  }

  Announcement announcement() {
    return new Announcement(
        recap(),
        URI.create("https://recaps.example.org/" + language + "/events/harbour.html"),
        "Harbour Talks",
        ZoneOffset.UTC,
        new Occasion.New());
  }

  List<String> videos() {
    return IntStream.rangeClosed(1, sessions)
        .mapToObj(number -> "https://videos.example.org/harbour/" + number + ".mp4")
        .toList();
  }

  private Recap recap() {
    var day = new RecapDate("2026-11-20", DatePrecision.DAY, DateSource.EVENT_KEY, "2026-11-20");
    var seen = Instant.parse("2026-11-21T08:00:00Z");
    return new Recap(
        new RecapId(language + "/events/harbour"),
        language,
        "events/harbour",
        RecapKind.RECAP,
        title,
        new Summary(summary, summary.isEmpty() ? SummarySource.ABSENT : SummarySource.GIVEN),
        Optional.of(day),
        Optional.empty(),
        day,
        Optional.empty(),
        Mode.OFFLINE,
        Optional.empty(),
        Optional.of(new Place("Pier 4", Optional.empty(), Optional.empty())),
        List.of(),
        List.of(),
        List.of("Harbour", "海港"),
        cover.map(SampleRecap::image),
        language + "/events/harbour.html",
        List.of(),
        Optional.empty(),
        "Body.",
        Revision.of(title),
        IntStream.rangeClosed(1, sessions).mapToObj(this::session).toList(),
        List.of(),
        List.of(),
        List.of(),
        AnnounceMode.DEFAULT,
        Optional.empty(),
        new Provenance("main", "3f2a91c", language + "/events/harbour.md", "77aa", seen, seen),
        List.of(),
        Map.of());
  }

  private static ImageReference image(String sha256) {
    var asset = new Asset("en/events/harbour.png", sha256, 70, "image/png");
    return new ImageReference("harbour.png", Optional.of(asset), Optional.empty());
  }

  private Session session(int number) {
    String video = videos().get(number - 1);
    return new Session(
        number,
        "Talk " + number + ": 潮汐与日志系统的长期实践",
        TitleSource.HEADING,
        Confidence.HIGH,
        List.of(new Person("Speaker " + number, Optional.empty())),
        Optional.empty(),
        List.of(
            new Video(
                video,
                video,
                VideoProvider.FILE,
                Optional.empty(),
                Optional.empty(),
                VideoRole.SESSION)),
        List.of(),
        Optional.empty());
  }
}
