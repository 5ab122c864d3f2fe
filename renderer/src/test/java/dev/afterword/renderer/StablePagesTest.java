package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.RecapEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one change touches in a site that has been growing for long. */
class StablePagesTest {
  private static final int RECAPS = 80;

  @TempDir(factory = MemoryFolder.class)
  private Path folder;

  private SiteBench bench;

  @BeforeEach
  void open() {
    bench = new SiteBench(folder);
    bench.publish(
        IntStream.range(0, RECAPS).mapToObj(at -> evening(at, "")).toArray(RecapEvent[]::new));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static RecapEvent evening(int number, String words) {
    return builder(number).body("Words. " + words).published();
  }

  private static RecapBuilder builder(int number) {
    return recap("en/e/" + number)
        .title("Evening " + number)
        .day(LocalDate.of(2020, 1, 15).plusMonths(number).toString())
        .tags("tag " + number % 3)
        .place("Porto");
  }

  private Set<String> touchedBy(RecapEvent event) throws IOException {
    Map<String, String> before = bench.files();
    bench.publish(event);
    var touched = new HashSet<>(bench.files().entrySet());
    touched.removeAll(before.entrySet());
    var paths = new TreeSet<String>();
    touched.forEach(entry -> paths.add(entry.getKey()));
    return paths;
  }

  @Test
  void anEditOfABodyTouchesItsPage() throws IOException {
    assertThat(touchedBy(evening(11, "More words.")))
        .containsExactly("en/e/11.html", "en/e/11.json", "search/en/2020-12.json");
  }

  @Test
  void somethingNewLeavesNumberedPagesAsTheyAre() throws IOException {
    assertThat(touchedBy(evening(RECAPS, "")))
        .contains("en/e/80.html", "en/e/79.html", "en/index.html", "en/archive/2026/09/index.html")
        .noneMatch(path -> path.startsWith("en/page/"))
        .doesNotContain("en/e/78.html", "en/tags/tag-0/1.html")
        .hasSizeLessThan(28);
  }

  @Test
  void aNewTitleOfAnOldRecapTouchesTheListsThatShowIt() throws IOException {
    RecapEvent renamed = builder(30).title("Evening renamed").body("Words. ").published();
    assertThat(touchedBy(renamed))
        .contains("en/page/2.html", "en/e/29.html", "en/e/31.html", "en/cities/porto/2.html")
        .doesNotContain("en/page/1.html", "en/page/3.html", "en/index.html", "en/feed.xml")
        .hasSizeLessThan(20);
  }

  @Test
  void pagesGoOnFromTheNewestToTheOldest() {
    assertThat(bench.text("en/index.html")).contains("/page/3.html\"");
    assertThat(bench.text("en/page/3.html"))
        .contains("<a class=\"button\" rel=\"prev\" href=\"../../en/\">", "/page/2.html\"")
        .contains("Evening 71")
        .doesNotContain("Evening 72");
    assertThat(bench.text("en/page/1.html")).contains("Evening 0").contains("/page/2.html\"");
    assertThat(bench.file("en/page/4.html")).doesNotExist();
  }
}
