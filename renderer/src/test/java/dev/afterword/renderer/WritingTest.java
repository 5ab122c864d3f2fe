package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.contract.Asset;
import dev.afterword.contract.Digests;
import dev.afterword.contract.RecapEvent;
import dev.afterword.renderer.file.SiteWriteException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers find while files are written, and when they cannot be. */
class WritingTest {
  private static final int EDITS = 60;
  private static final Pattern LOADED =
      Pattern.compile("(?:src|href)=\"((?:\\.\\./)*(?:assets|images)/[^\"]+)\"");
  private static final Pattern LISTED = Pattern.compile("href=\"(events/e[0-9]+\\.html)\"");

  @TempDir(factory = MemoryFolder.class)
  private Path folder;

  private static RecapEvent evening(int number, SiteBench bench) throws IOException {
    byte[] picture = ("picture " + number).getBytes(StandardCharsets.UTF_8);
    bench.store(picture);
    var cover =
        new Asset(
            "images/" + number + ".png", Digests.sha256(picture), picture.length, "image/png");
    return recap("en/events/e" + number)
        .title("Evening " + number)
        .day("2024-01-%02d".formatted(1 + number % 28))
        .cover(cover)
        .body("Words. ".repeat(2_000))
        .published();
  }

  @Test
  void aReaderNeverSeesHalfAPageNorOneWhosePicturesAreMissing() throws Exception {
    try (var bench = new SiteBench(folder);
        var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      bench.publish(evening(0, bench));
      var done = new AtomicBoolean();
      Future<Integer> reading = readers.submit(() -> read(bench, done));
      try {
        for (int number = 1; number < EDITS; number++) {
          bench.publish(
              evening(number % 20, bench), recap("en/events/e99").title("T" + number).published());
        }
      } finally {
        done.set(true);
      }
      assertThat(read(reading)).isPositive();
    }
  }

  private static int read(Future<Integer> reading) throws Exception {
    try {
      return reading.get();
    } catch (ExecutionException wrong) {
      throw new AssertionError(wrong.getCause());
    }
  }

  /** Loads the front page, what it lists and what those load, again and again. */
  private static int read(SiteBench bench, AtomicBoolean done) throws IOException {
    int rounds = 0;
    while (!done.get()) {
      for (String path : links(whole(bench, "en/index.html"), LISTED)) {
        String page = whole(bench, "en/" + path);
        for (String asset : links(page, LOADED)) {
          Path file = bench.file("en/events").resolve(asset).normalize();
          assertThat(file).as("of " + path).isRegularFile();
        }
      }
      rounds++;
    }
    return rounds;
  }

  private static String whole(SiteBench bench, String path) throws IOException {
    String page = Files.readString(bench.file(path));
    assertThat(page.strip()).as(path).startsWith("<!doctype html>").endsWith("</html>");
    return page;
  }

  private static List<String> links(String page, Pattern pattern) {
    var links = new ArrayList<String>();
    Matcher matcher = pattern.matcher(page);
    while (matcher.find()) {
      links.add(matcher.group(1));
    }
    return links;
  }

  @Test
  void aFullDiskLeavesTheOldSiteAndTheNextAttemptGoesOn() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no /dev/full that could be a full disk");
    try (var bench = new SiteBench(folder.resolve("grown"))) {
      bench.publish(recap("en/events/a").title("Old").published());
      var before = bench.files();
      Path beside = bench.file("en/events/.b.html.afterword-new");
      Files.createSymbolicLink(beside, full);
      RecapEvent edit = recap("en/events/a").title("New").published();
      RecapEvent fresh = recap("en/events/b").title("Fresh").published();
      assertThatThrownBy(() -> bench.publish(edit, fresh))
          .isInstanceOf(SiteWriteException.class)
          .hasMessageContaining("No space left on device")
          .hasMessageContaining("it is tried again until it can be written");
      var now = bench.files();
      now.keySet().removeIf(path -> path.endsWith(".afterword-new"));
      assertThat(now).isEqualTo(before);
      Files.delete(beside);
      bench.publish();
      try (var clean = new SiteBench(folder.resolve("clean"))) {
        clean.publish(edit, fresh);
        assertThat(bench.files()).isEqualTo(clean.files());
      }
    }
  }

  @Test
  void whatAnAttemptLeftUnfinishedIsGoneAfterTheNextEvenIfNobodyWantsItAnyMore()
      throws IOException {
    try (var bench = new SiteBench(folder.resolve("grown"))) {
      bench.publish(recap("en/events/a").published());
      bench.learn(recap("en/events/b").published(), 100);
      bench.updateBreakingOff(1);
      assertThat(bench.files().keySet()).anyMatch(path -> path.endsWith(".afterword-new"));
      bench.erase("en/events/b");
      bench.update(Set.of());
      assertThat(bench.files().keySet()).noneMatch(path -> path.endsWith(".afterword-new"));
    }
  }
}
