package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.Asset;
import dev.afterword.contract.Digests;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapId;
import dev.afterword.renderer.remote.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the folder holds after events. */
class SiteTest {
  @TempDir private Path folder;
  private SiteBench bench;
  private Asset cover;

  @BeforeEach
  void open() throws IOException {
    bench = new SiteBench(folder);
    byte[] picture = SampleSite.picture();
    bench.store(picture);
    cover =
        new Asset(
            "category/banners/spring.png", Digests.sha256(picture), picture.length, "image/png");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void publishSample() {
    bench.publish(SampleEvents.all(cover).toArray(RecapEvent[]::new));
  }

  @Test
  void everyKindOfFileIsThere() throws IOException {
    publishSample();
    assertThat(bench.files().keySet())
        .contains(
            "index.html",
            "404.html",
            "robots.txt",
            "sitemap.xml",
            "zh/index.html",
            "en/index.html",
            "zh/feed.xml",
            "en/feed.xml",
            "zh/events/spring.html",
            "en/events/spring.html",
            "en/archive/2023/index.html",
            "category/banners/spring.png",
            "events/spring-meetup.html")
        .doesNotContain("en/events/elsewhere.html")
        .anyMatch(path -> path.matches("assets/afterword\\.[0-9a-f]{12}\\.css"));
  }

  @Test
  void aPageLeadsToThePostsThatToldOfItWhileTheyAreThere() {
    publishSample();
    String page = "en/events/spring.html";
    String before = bench.text(page);
    bench.announced("en/events/spring", "toots", Optional.of("https://social.example/@club/1"));
    bench.announced("en/events/spring", "letters", Optional.empty());
    bench.announced("en/events/spring", "odd", Optional.of("javascript:alert(1)"));
    assertThat(bench.update(Set.of()).shown()).containsExactly(new RecapId("en/events/spring"));
    assertThat(bench.text(page))
        .contains("<a href=\"https://social.example/@club/1\" rel=\"nofollow\">social.example</a>")
        .doesNotContain("javascript:");

    bench.announced("en/events/spring", "toots", Optional.empty());
    bench.update(Set.of());
    assertThat(bench.text(page)).isEqualTo(before);
  }

  @Test
  void besideEveryTextLiesTheSameCompressedIfThatIsWanted() throws IOException {
    publishSample();
    bench.close();
    RendererConfig config = SiteBench.config(folder);
    bench =
        new SiteBench(
            config.through(new Outlets(Optional.empty(), true, Optional.empty(), Asked.NOBODY)));
    publishSample();
    for (String path : List.of("en/index.html", "en/feed.xml", "en/events/spring.json")) {
      try (var text = new GZIPInputStream(Files.newInputStream(bench.file(path + ".gz")))) {
        assertThat(text.readAllBytes()).isEqualTo(Files.readAllBytes(bench.file(path)));
      }
    }
    bench.erase("en/events/spring");
    bench.update(Set.of());
    assertThat(bench.file("en/events/spring.json")).doesNotExist();
    assertThat(bench.file("en/events/spring.json.gz")).doesNotExist();
    bench.close();

    bench = new SiteBench(config);
    publishSample();
    assertThat(bench.files().keySet()).noneMatch(path -> path.endsWith(".gz"));
  }

  @Test
  void pagesAndFeedsAreTheGoldenOnes() throws IOException {
    publishSample();
    for (String path :
        List.of("zh/events/spring.html", "en/events/spring.html", "en/index.html", "en/feed.xml")) {
      Golden.check(path, bench.text(path));
    }
  }

  @Test
  void sixTalksHaveSixPlayersUnderTheirTitles() {
    publishSample();
    String page = bench.text("zh/events/spring.html");
    assertThat(page.split("<video ", -1)).hasSize(7);
    assertThat(page)
        .contains("aria-label=\"给查询计划做体检\"")
        .contains("preload=\"none\"")
        .doesNotContain("preload=\"auto\"")
        .doesNotContain("my-video")
        .contains("<meta name=\"afterword:revision\" content=\"");
  }

  @Test
  void theCoverStandsAboveTheBodyOnce() {
    publishSample();
    assertThat(bench.text("zh/events/spring.html").split("<img ", -1)).hasSize(2);
  }

  @Test
  void translationsKnowEachOther() {
    publishSample();
    assertThat(bench.text("en/events/spring.html"))
        .contains(
            "<link rel=\"alternate\" hreflang=\"zh\""
                + " href=\"https://circle.example/zh/events/spring.html\">")
        .contains("href=\"../../zh/events/spring.html\" lang=\"zh\"");
  }

  @Test
  void textOfATemplateLanguageIsOnlyText() {
    publishSample();
    assertThat(bench.text("en/events/spring.html")).contains("<code>${user}</code>");
  }

  @Test
  void nothingIsTouchedWhenNothingChanged() throws IOException {
    publishSample();
    var stamp = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));
    for (String path : bench.files().keySet()) {
      Files.setLastModifiedTime(bench.file(path), stamp);
    }
    publishSample();
    bench.restart();
    publishSample();
    for (String path : bench.files().keySet()) {
      assertThat(Files.getLastModifiedTime(bench.file(path))).as(path).isEqualTo(stamp);
    }
  }

  @Test
  void anEditOfABodyTouchesOnlyWhatShowsBodies() throws IOException {
    publishSample();
    var before = bench.files();
    bench.publish(
        recap("en/events/autumn")
            .title("Autumn evening: backups that come back")
            .summary("Two people who lost data, and what they do now.")
            .day("2023-10-19")
            .place("Porto")
            .mode(dev.afterword.contract.Mode.OFFLINE)
            .video("https://www.youtube.com/watch?v=harbour1234")
            .body("Other words.")
            .published());
    var after = bench.files();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    var changed = new HashSet<>(after.entrySet());
    changed.removeAll(before.entrySet());
    assertThat(changed)
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "en/events/autumn.html", "en/events/autumn.json", "search/en/2023-10.json");
  }

  @Test
  void aMovedRecapLeavesARedirect() {
    bench.publish(recap("en/a").title("Tide & time").published());
    bench.publish(
        recap("en/a").title("Tide & time").path("en/new/b.html").alias("en/a.html").published());
    assertThat(bench.text("en/a.html"))
        .contains("content=\"0; url=../en/new/b.html\"")
        .contains("<link rel=\"canonical\" href=\"https://circle.example/en/new/b.html\">");
  }

  @Test
  void aWithdrawnRecapSaysSo() {
    bench.publish(recap("en/a").title("Lost").published());
    bench.publish(recap("en/a").title("Lost").withdrawn("the speaker asked"));
    assertThat(bench.text("en/a.html")).contains("Withdrawn").contains("the speaker asked");
    assertThat(bench.text("en/index.html")).doesNotContain("en/a.html");
    assertThat(bench.text("en/feed.xml")).doesNotContain("Lost");
  }

  @Test
  void anErasedRecapLeavesNothing() {
    bench.publish(recap("en/deep/a").published());
    bench.erase("en/deep/a");
    bench.update(Set.of());
    assertThat(bench.file("en/deep")).doesNotExist();
  }

  @Test
  void aFileOfSomebodyElseStaysAndIsReported() throws IOException {
    Files.createDirectories(bench.file("en"));
    Files.writeString(bench.file("en/a.html"), "mine");
    Files.writeString(bench.file("notes.txt"), "mine too");
    Outcome outcome = bench.publish(recap("en/a").published());
    assertThat(bench.text("en/a.html")).isEqualTo("mine");
    assertThat(bench.text("notes.txt")).isEqualTo("mine too");
    assertThat(outcome.refusal(new RecapId("en/a")).orElseThrow()).contains("en/a.html");
  }

  @Test
  void aDamagedOrMissingFileIsMadeAgainAtTheNextStart() throws IOException {
    publishSample();
    var whole = bench.files();
    Files.delete(bench.file("en/index.html"));
    Files.writeString(bench.file("zh/events/spring.html"), "half a pa");
    bench.restart();
    publishSample();
    assertThat(bench.files()).isEqualTo(whole);
  }

  @Test
  void aLostJournalDoesNotFreezeTheSite() throws IOException {
    publishSample();
    bench.close();
    Files.delete(folder.resolve("data/renderer/files.tsv"));
    bench = new SiteBench(folder);
    Outcome outcome = bench.publish(recap("en/events/spring").title("New title").published());
    assertThat(outcome.refusal(new RecapId("en/events/spring"))).isEmpty();
    assertThat(bench.text("en/events/spring.html")).contains("New title");
  }

  @Test
  void ofTwoRecapsThatWantOnePageTheLaterHasItWhateverTheOrderOfBatches() throws IOException {
    RecapEvent first = recap("en/a").path("en/x.html").title("First").published();
    RecapEvent second = recap("en/0").path("en/x.html").title("Second").published();
    bench.publish(first);
    bench.publish(second);
    assertThat(bench.text("en/x.html")).contains("Second").doesNotContain("First");
  }

  @Test
  void aBodyThatCannotBeShownCostsNeitherThePageNorTheRest() {
    var deep = recap("en/deep").body("*a **b ".repeat(20_000) + "b** a*".repeat(20_000));
    Outcome outcome = bench.publish(deep.published(), recap("en/fine").title("Fine").published());
    assertThat(bench.text("en/fine.html")).contains("Fine");
    assertThat(bench.text("en/deep.html")).contains("cannot be shown");
    assertThat(outcome.refusal(new RecapId("en/deep")).orElseThrow()).contains("nested");
    assertThat(outcome.shown()).contains(new RecapId("en/fine"));
  }
}
