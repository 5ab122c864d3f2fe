package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.afterword.contract.Asset;
import dev.afterword.contract.RecapEvent;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files for programs as they lie in the folder. */
class MachineFilesTest {
  private static final Pattern ADDRESS =
      Pattern.compile("https://circle\\.example/([^\"<>)\\s\\\\#]*)");

  @TempDir private Path folder;
  private SiteBench bench;

  @BeforeEach
  void open() {
    bench = new SiteBench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void publishEvenings(int from, int to) {
    var events = new ArrayList<RecapEvent>();
    for (int number = from; number < to; number++) {
      events.add(evening(number).published());
    }
    bench.publish(events.toArray(RecapEvent[]::new));
  }

  private static RecapBuilder evening(int number) {
    return recap("en/e/%03d".formatted(number))
        .title("Evening " + number)
        .day("2024-%02d-%02d".formatted(1 + number / 28, 1 + number % 28))
        .place("Porto")
        .tags("Storage")
        .session("Talk of " + number, "Lin Zhou", "https://media.example/" + number + ".mp4")
        .body("Words of evening " + number + ".");
  }

  private JsonNode json(String path) throws IOException {
    return new JsonMapper().readTree(bench.text(path));
  }

  @Test
  void everyAddressInThemIsAFile() throws IOException {
    publishEvenings(0, 30);
    bench.publish(recap("zh/春 & 潮/潮汐").title("潮汐").tags("存储 & 引擎", "C++").published());
    var missing = new TreeSet<String>();
    for (String file : bench.files().keySet()) {
      if (!file.endsWith(".html") && !file.endsWith(".png") && !file.endsWith(".css")) {
        addresses(bench.text(file)).stream()
            .filter(address -> !Files.isRegularFile(bench.file(address)))
            .forEach(address -> missing.add(file + " -> " + address));
      }
    }
    assertThat(missing).isEmpty();
    assertThat(bench.files()).containsKeys("zh/春 & 潮/潮汐.json", "zh/春 & 潮/潮汐.ics");
  }

  private static Set<String> addresses(String text) {
    var addresses = new HashSet<String>();
    var found = ADDRESS.matcher(text.replace("\r\n ", ""));
    while (found.find()) {
      String path = URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
      addresses.add(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    }
    return addresses;
  }

  @Test
  void theArchivesOfAFeedLeadToEveryRecap() {
    publishEvenings(0, 80);
    var seen = new HashSet<String>();
    Optional<String> document = Optional.of("en/feed.xml");
    int documents = 0;
    while (document.isPresent()) {
      String text = bench.text(document.get());
      find(text, "<id>tag:circle.example,2026:recap/([^<]*)</id>").forEach(seen::add);
      document =
          find(text, "rel=\"prev-archive\"[^>]*href=\"https://circle.example/([^\"]*)\"").stream()
              .findFirst();
      documents++;
    }
    assertThat(seen).hasSize(80);
    assertThat(documents).isEqualTo(4);
  }

  private static List<String> find(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }

  @Test
  void aNewRecapChangesNoArchive() throws IOException {
    publishEvenings(0, 75);
    String before = bench.files().get("en/feed/1.xml") + bench.files().get("en/feed/2.xml");
    publishEvenings(75, 80);
    assertThat(bench.files().get("en/feed/1.xml") + bench.files().get("en/feed/2.xml"))
        .isEqualTo(before);
  }

  @Test
  void anEditOfAnOldBodyTouchesFewFiles() throws IOException {
    publishEvenings(0, 80);
    var before = bench.files();
    bench.publish(evening(10).body("Other words, of lighthouses.").published());
    var after = bench.files();
    after.entrySet().removeAll(before.entrySet());
    assertThat(after.keySet())
        .containsExactlyInAnyOrder("en/e/010.html", "en/e/010.json", "search/en/2024-01.json");
    assertThat(bench.text("search/en/2024-01.json")).contains(" lighthouses ");
  }

  @Test
  void tagsHaveFeedsInEveryFormat() throws IOException {
    publishEvenings(0, 2);
    assertThat(bench.text("en/tags/storage/feed.xml"))
        .contains("<id>tag:circle.example,2026:feed/en/tag/storage</id>")
        .contains("<title>Storage · Harbour Database Circle</title>");
    assertThat(bench.text("en/tags/storage/rss.xml")).contains("<title>Evening 1</title>");
    assertThat(json("en/tags/storage/feed.json").get("items")).hasSize(2);
  }

  @Test
  void aMoveLeavesEveryIdAsItWas() throws IOException {
    bench.publish(evening(1).published());
    var before = ids();
    bench.publish(evening(1).path("en/moved/one.html").alias("en/e/001.html").published());
    assertThat(ids()).isEqualTo(before);
    assertThat(bench.text("en/videos.xml")).contains("https://circle.example/en/moved/one.html");
  }

  private List<String> ids() throws IOException {
    var ids = new ArrayList<String>();
    ids.addAll(find(bench.text("en/feed.xml"), "<id>([^<]*)</id>"));
    ids.addAll(find(bench.text("en/rss.xml"), "<guid[^>]*>([^<]*)</guid>"));
    ids.addAll(find(bench.text("en/videos.xml"), "<guid[^>]*>([^<]*)</guid>"));
    ids.addAll(json("en/feed.json").findValuesAsText("id"));
    ids.addAll(find(bench.text("en/events.ics"), "UID:(\\S*)"));
    return ids;
  }

  @Test
  void aRecapWithoutAPictureHasOneDrawn() throws IOException {
    bench.close();
    bench = new SiteBench(SiteBench.withCards(folder.resolve("cards")));
    bench.publish(evening(1).published());
    assertThat(Files.readAllBytes(bench.file("en/e/001.card.png"))).startsWith(0x89, 'P', 'N', 'G');
    assertThat(bench.text("en/e/001.html"))
        .contains(
            "<meta property=\"og:image\" content=\"https://circle.example/en/e/001.card.png\">");
    var before = bench.files().get("en/e/001.card.png");
    bench.publish(evening(1).body("Other words.").published());
    assertThat(bench.files().get("en/e/001.card.png")).isEqualTo(before);
  }

  @Test
  void withoutCardsNoPageNamesOne() throws IOException {
    bench.publish(evening(1).published());
    assertThat(bench.files()).doesNotContainKey("en/e/001.card.png");
    assertThat(bench.text("en/e/001.html")).doesNotContain("og:image");
  }

  @Test
  void theLengthOfAFileOfOursIsKnownAndThatOfOthersLeftOut() {
    var film = new Asset("media/film.mp4", "ab".repeat(32), 12_345, "video/mp4");
    bench.publish(
        evening(1).published(),
        evening(2).session("Ours", "Lin Zhou", "/media/film.mp4").asset(film).published());
    assertThat(bench.text("en/videos.xml"))
        .contains(
            "<enclosure url=\"https://circle.example/media/film.mp4\" length=\"12345\""
                + " type=\"video/mp4\">")
        .contains("<enclosure url=\"https://media.example/1.mp4\">");
  }

  @Test
  void whatIsWithdrawnIsATombstoneInAtomAndNowhereElse() throws IOException {
    bench.publish(evening(1).published(), evening(2).published());
    bench.publish(evening(1).withdrawn("the speaker asked"));
    for (String file : bench.files().keySet()) {
      boolean says = file.equals("en/e/001.html") || file.equals("en/feed.xml");
      if (!says && !file.endsWith(".png")) {
        assertThat(bench.text(file)).as(file).doesNotContain("Evening 1", "e/001");
      }
    }
    assertThat(bench.text("en/feed.xml"))
        .contains("<at:deleted-entry ref=\"tag:circle.example,2026:recap/en/e/001\"")
        .contains("<at:comment>the speaker asked</at:comment>")
        .doesNotContain("Evening 1");
    bench.publish(evening(1).published());
    assertThat(bench.text("en/feed.xml")).contains("Evening 1").doesNotContain("deleted-entry");
  }

  @Test
  void theSearchListNamesEveryFile() throws IOException {
    publishEvenings(0, 60);
    JsonNode files = json("search/en/index.json").get("files");
    assertThat(files.valueStream().map(JsonNode::asText))
        .containsExactly(
            "2024-03.json", "2024-02.2.json", "2024-02.json", "2024-01.2.json", "2024-01.json");
    for (JsonNode file : files) {
      assertThat(json("search/en/" + file.asText()).get("docs")).isNotEmpty();
    }
    assertThat(json("search/zh/index.json").get("files")).isEmpty();
  }

  @Test
  void theSearchPageWorksWithoutInlineScriptAndSaysWhatToDoWithoutAny() {
    bench.publish(evening(1).published());
    assertThat(bench.text("en/search/index.html"))
        .contains("<script type=\"module\" src=\"../../assets/search.js\"></script>")
        .contains("script-src 'self'; connect-src 'self'")
        .contains("<noscript>")
        .contains("data-index=\"../../search/en/index.json\"");
    assertThat(bench.text("assets/search.js")).contains("export function tokens");
  }
}
