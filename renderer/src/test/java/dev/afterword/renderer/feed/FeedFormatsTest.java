package dev.afterword.renderer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.afterword.renderer.GoldenFile;
import dev.afterword.renderer.address.SitePath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The three formats as independent parsers see them. */
class FeedFormatsTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

  private static FeedDocument feed(String path, FeedItem... items) {
    return new FeedDocument(
        "en",
        "en",
        Optional.empty(),
        new SitePath("en/index.html"),
        new SitePath(path),
        List.of(items));
  }

  private static FeedDocument sample(String path) {
    return feed(path, Samples.entry(2), Samples.tombstone(), Samples.entry(1));
  }

  @Test
  void theFormatsAreTheGoldenOnes() throws Exception {
    GoldenFile.check("feed/atom.xml", new AtomFeed(Samples.SITE).write(sample("en/feed.xml")));
    GoldenFile.check("feed/rss.xml", new RssFeed(Samples.SITE).write(sample("en/rss.xml")));
    GoldenFile.check("feed/feed.json", new JsonFeed(Samples.SITE).write(sample("en/feed.json")));
  }

  @Test
  void whatWasWithdrawnIsATombstoneInAtomAndNothingElsewhere() throws Exception {
    var atom = Samples.parse(new AtomFeed(Samples.SITE).write(sample("en/feed.xml")));
    var gone = (Element) atom.getElementsByTagNameNS(TOMBSTONES, "deleted-entry").item(0);
    assertThat(gone.getAttribute("ref"))
        .isEqualTo("tag:circle.example,2026:recap/en/events/cancelled");
    assertThat(gone.getAttribute("when")).isEqualTo("2024-07-01T10:00:00Z");
    assertThat(new RssFeed(Samples.SITE).write(sample("en/rss.xml"))).doesNotContain("cancelled");
    assertThat(new JsonFeed(Samples.SITE).write(sample("en/feed.json")))
        .doesNotContain("cancelled");
  }

  @Test
  void anArchiveSaysThatItIsOneAndLeadsToItsNeighbours() throws Exception {
    var archive =
        new FeedDocument(
            "en",
            "en",
            Optional.empty(),
            new SitePath("en/index.html"),
            new SitePath("en/feed/2.xml"),
            List.of(Samples.entry(1)),
            Optional.of(new SitePath("en/feed/1.xml")),
            Optional.of(new SitePath("en/feed/3.xml")),
            Optional.of(new SitePath("en/feed.xml")));
    String xml = new AtomFeed(Samples.SITE).write(archive);
    assertThat(
            Samples.texts(Samples.parse(xml), "http://purl.org/syndication/history/1.0", "archive"))
        .hasSize(1);
    assertThat(xml)
        .contains(
            "rel=\"prev-archive\" type=\"application/atom+xml\""
                + " href=\"https://circle.example/en/feed/1.xml\"")
        .contains(
            "rel=\"next-archive\" type=\"application/atom+xml\""
                + " href=\"https://circle.example/en/feed/3.xml\"")
        .contains(
            "rel=\"current\" type=\"application/atom+xml\""
                + " href=\"https://circle.example/en/feed.xml\"");
  }

  @Test
  void idsAreTheSameInEveryFormat() throws Exception {
    String id = "tag:circle.example,2026:recap/en/events/evening-1";
    var feed = feed("en/feed.xml", Samples.entry(1));
    assertThat(Samples.texts(Samples.parse(new AtomFeed(Samples.SITE).write(feed)), ATOM, "id"))
        .containsExactly("tag:circle.example,2026:feed/en", id);
    assertThat(new RssFeed(Samples.SITE).write(feed))
        .contains("<guid isPermaLink=\"false\">" + id + "</guid>");
    assertThat(json(feed).at("/items/0/id").asText()).isEqualTo(id);
  }

  private static JsonNode json(FeedDocument feed) throws Exception {
    return new JsonMapper().readTree(new JsonFeed(Samples.SITE).write(feed));
  }

  @Test
  void noTextBreaksAFormat() throws Exception {
    var feed = feed("en/feed.xml", Samples.hostile());
    var atom = Samples.parse(new AtomFeed(Samples.SITE).write(feed));
    assertThat(Samples.texts(atom, ATOM, "title").getLast())
        .isEqualTo("A <b> & \"c\" ]]> </script>  😀 潮汐");
    var rss = Samples.parse(new RssFeed(Samples.SITE).write(feed));
    assertThat(Samples.texts(rss, "*", "title").getLast()).startsWith("A <b> & \"c\" ]]>");
    assertThat(json(feed).at("/items/0/title").asText()).isEqualTo(Samples.HOSTILE);
    assertThat(json(feed).at("/items/0/content_html").asText()).doesNotContain("<script", "<b>");
  }

  @Test
  void aFeedOfNothingIsAFeed() throws Exception {
    var feed = feed("en/feed.xml");
    assertThat(
            Samples.texts(Samples.parse(new AtomFeed(Samples.SITE).write(feed)), ATOM, "updated"))
        .containsExactly("1970-01-01T00:00:00Z");
    assertThat(new RssFeed(Samples.SITE).write(feed))
        .contains("<lastBuildDate>Thu, 1 Jan 1970 00:00:00 GMT</lastBuildDate>");
    assertThat(json(feed).get("items")).isEmpty();
  }
}
