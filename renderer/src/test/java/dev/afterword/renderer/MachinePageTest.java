package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.afterword.contract.Mode;
import dev.afterword.contract.Recap;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.data.HeadTags;
import dev.afterword.renderer.data.JsonLinkedData;
import dev.afterword.renderer.data.PageFacts;
import dev.afterword.renderer.data.RecapJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What programs read of a recap's page. */
class MachinePageTest {
  private static final SiteSettings SITE = SiteBench.config(Path.of("nowhere")).settings();

  private static PageFacts page(Recap recap) {
    return new PageFacts(
        SITE,
        new SitePath(recap.path()),
        recap,
        Optional.of(
            new PageFacts.ShareImage(
                "https://circle.example/en/events/spring.png",
                Optional.of("image/png"),
                1200,
                630)),
        Map.of("zh", new SitePath("zh/events/spring.html")),
        List.of(new PageFacts.Crumb(SITE.title(), "https://circle.example/en/")));
  }

  private static PageFacts spring() {
    return page(
        recap("en/events/spring")
            .title("Spring Database Meetup: the recap")
            .summary("Six talks in one afternoon.")
            .day("2024-03-16")
            .place("Lingang")
            .mode(Mode.HYBRID)
            .author("The harbour editors")
            .tags("meetup", "storage")
            .session("The journey of a log line", "Lin Zhou", "/media/1.mp4")
            .video("https://www.youtube.com/watch?v=harbour1234")
            .build());
  }

  private static JsonNode parse(String json) throws IOException {
    return new JsonMapper().readTree(json);
  }

  @Test
  void theyAreTheGoldenOnes() throws IOException {
    Golden.check("data/spring.jsonld", parse(JsonLinkedData.of(spring())).toPrettyString() + "\n");
    Golden.check(
        "data/spring.json",
        parse(RecapJson.write(spring(), "There was wind.")).toPrettyString() + "\n");
    var tags = new StringBuilder();
    HeadTags.of(spring())
        .forEach(tag -> tags.append(tag.key()).append('\t').append(tag.content()).append('\n'));
    Golden.check("data/spring.tags.tsv", tags.toString());
  }

  @Test
  void noTextEndsTheScriptThatHoldsIt() throws IOException {
    String title = "</script><script>alert(1)</script><!-- <script> ]]> & \u2028";
    var facts = page(recap("en/odd").title(title).summary(title).tags(title).build());
    String data = JsonLinkedData.of(facts);
    assertThat(data).doesNotContain("<", ">", "&");
    var html =
        Jsoup.parse("<script type=\"application/ld+json\">" + data + "</script><p>after</p>");
    assertThat(html.select("script")).hasSize(1);
    JsonNode posting = parse(html.select("script").getFirst().data()).at("/@graph/0");
    assertThat(posting.get("headline").asText()).isEqualTo(title);
  }

  @Test
  void anEventWithoutAPlaceIsNotClaimed() throws IOException {
    String data = JsonLinkedData.of(page(recap("en/a").build()));
    assertThat(parse(data).findValuesAsText("@type"))
        .contains("BlogPosting")
        .doesNotContain("Event");
  }

  @Test
  void aDayStaysADay() throws IOException {
    JsonNode graph = parse(JsonLinkedData.of(spring())).get("@graph");
    assertThat(graph.findValuesAsText("startDate")).containsExactly("2024-03-16");
    assertThat(graph.findValuesAsText("uploadDate")).containsOnly("2024-03-16");
  }

  @Test
  void anAddressThatRunsScriptIsNowhere() throws IOException {
    var facts =
        page(
            recap("en/odd")
                .session("Talk", "Somebody", "javascript:alert(1)")
                .video("JaVaScRiPt:alert(1)")
                .build());
    assertThat(JsonLinkedData.of(facts)).doesNotContainIgnoringCase("javascript");
    assertThat(RecapJson.write(facts, "")).doesNotContainIgnoringCase("javascript");
    assertThat(HeadTags.of(facts).toString()).doesNotContainIgnoringCase("javascript");
  }

  @Test
  void theWatchPageOfATalkNamesItsVideo() throws IOException {
    var facts = spring();
    String watch = "https://circle.example/en/events/spring/1.html";
    JsonNode graph =
        parse(
                JsonLinkedData.ofTalk(facts, facts.recap().sessions().getFirst(), watch)
                    .orElseThrow())
            .get("@graph");
    assertThat(graph.at("/0/contentUrl").asText()).isEqualTo("https://circle.example/media/1.mp4");
    assertThat(graph.at("/0/thumbnailUrl").asText()).endsWith("spring.png");
    assertThat(graph.at("/1/itemListElement/1/item").asText()).isEqualTo(watch);
  }
}
