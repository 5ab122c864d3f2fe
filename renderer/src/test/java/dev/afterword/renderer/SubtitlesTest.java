package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.RecapEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors let be read while a recording plays is there wherever it plays. */
class SubtitlesTest {
  private static final String URL = "https://media.circle.example/1.mp4";

  @TempDir(factory = MemoryFolder.class)
  private Path folder;

  private static RecapEvent event(String tracks) {
    return recap("en/events/a")
        .session("Tides", "Lin", URL)
        .body("## Tides\n\n<video src=\"%s\" controls>\n%s\n</video>\n".formatted(URL, tracks))
        .published();
  }

  @Test
  void theyStandOnTheRecapAndOnTheWatchPage() {
    try (var bench = new SiteBench(folder)) {
      bench.publish(
          event(
              "<track src=\"/text/talk.vtt\" srclang=\"zh\" label=\"中文\">"
                  + "<track src=\"talk.vtt\" kind=\"odd\" onload=\"alert(1)\">"
                  + "<track src=\"javascript:alert(1)\" srclang=\"en\">"));
      for (String page : new String[] {"en/events/a.html", "en/events/a/talk-1.html"}) {
        var tracks = Jsoup.parse(bench.text(page)).select("video track");
        assertThat(tracks).as(page).hasSize(2);
        Element chinese = tracks.getFirst();
        assertThat(chinese.attr("src")).endsWith("text/talk.vtt");
        assertThat(chinese.attr("kind")).isEqualTo("subtitles");
        assertThat(chinese.attr("srclang")).isEqualTo("zh");
        assertThat(chinese.attr("label")).isEqualTo("中文");
        // Without a language it cannot be a translation, and a validator would say so.
        assertThat(tracks.getLast().attr("kind")).isEqualTo("captions");
      }
      assertThat(Jsoup.parse(bench.text("en/events/a/talk-1.html")).select("track").eachAttr("src"))
          .last()
          .asString()
          .endsWith("en/events/talk.vtt");
    }
  }

  @Test
  void anEditOfThemReachesTheWatchPage() throws IOException {
    try (var bench = new SiteBench(folder.resolve("grown"))) {
      bench.publish(event("<track src=\"/old.vtt\" srclang=\"en\">"));
      bench.publish(event("<track src=\"/new.vtt\" srclang=\"en\">"));
      assertThat(bench.text("en/events/a/talk-1.html")).contains("new.vtt");
      bench.publish(event(""));
      assertThat(bench.text("en/events/a/talk-1.html")).doesNotContain("<track");
      Map<String, String> grown = bench.files();
      try (var clean = new SiteBench(folder.resolve("clean"))) {
        clean.publish(event(""));
        assertThat(clean.files()).isEqualTo(grown);
      }
    }
  }
}
