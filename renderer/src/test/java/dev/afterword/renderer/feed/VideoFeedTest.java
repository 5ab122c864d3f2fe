package dev.afterword.renderer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.RecapId;
import dev.afterword.renderer.GoldenFile;
import dev.afterword.renderer.address.SitePath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The feed of recordings. */
class VideoFeedTest {
  private static Clip clip(String title, Optional<Long> length) {
    return new Clip(
        new RecapId("en/events/spring"),
        title,
        "From the client to the disk.",
        List.of("Lin Zhou"),
        "https://circle.example/en/events/spring.html",
        "https://media.circle.example/spring/1.mp4?a=1&b=2",
        Optional.of("video/mp4"),
        length,
        Optional.of("https://circle.example/stills/1.png"),
        Instant.parse("2024-06-02T08:00:00Z"),
        Instant.parse("2024-06-03T08:00:00Z"));
  }

  private static String write(Clip... clips) {
    return new VideoFeed(Samples.SITE)
        .write(new SitePath("en/videos.xml"), "en", new SitePath("en/index.html"), List.of(clips));
  }

  @Test
  void theFeedIsTheGoldenOne() throws Exception {
    GoldenFile.check(
        "feed/videos.xml", write(clip("The journey of a log line", Optional.of(1_234_567L))));
  }

  @Test
  void anUnknownLengthIsLeftOutAndNeverZero() throws Exception {
    for (Optional<Long> unknown : List.of(Optional.<Long>empty(), Optional.of(0L))) {
      String xml = write(clip("A talk", unknown));
      assertThat(xml).contains("<enclosure url=").doesNotContain("length=", "fileSize=");
      Samples.parse(xml);
    }
  }

  @Test
  void anItemIsTheSameUnderANewTitle() {
    String before = write(clip("A talk", Optional.empty()));
    String after = write(clip("Another title", Optional.empty()));
    assertThat(guid(after)).isEqualTo(guid(before)).startsWith("tag:circle.example,2026:video/");
  }

  private static String guid(String xml) {
    return xml.replaceAll("(?s).*<guid[^>]*>([^<]*)</guid>.*", "$1");
  }

  @Test
  void noTextBreaksIt() throws Exception {
    var xml = Samples.parse(write(clip(Samples.HOSTILE, Optional.empty())));
    assertThat(Samples.texts(xml, "http://search.yahoo.com/mrss/", "title").getFirst())
        .startsWith("A <b> & \"c\"");
  }
}
