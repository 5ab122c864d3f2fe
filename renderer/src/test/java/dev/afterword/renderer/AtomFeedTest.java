package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.renderer.remote.Asked;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Feeds as an independent parser sees them. */
class AtomFeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

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

  private static Document parse(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document document, String name) {
    var nodes = document.getElementsByTagNameNS(ATOM, name);
    var texts = new ArrayList<String>();
    for (int at = 0; at < nodes.getLength(); at++) {
      texts.add(nodes.item(at).getTextContent());
    }
    return texts;
  }

  @Test
  void anyTextLeavesTheFeedWellFormed() throws Exception {
    bench.publish(
        recap("en/odd")
            .title("A <b> & \"c\" ]]> \u0001\u000b\uffff 😀 \ud800 d")
            .summary("</summary><script>alert(1)</script>")
            .tags("x\"y<z", "\u0007")
            .session("Talk <i>", "Speaker & co", "https://m.example/a.mp4?x=1&y=2")
            .published());
    Document feed = parse(bench.text("en/feed.xml"));
    assertThat(texts(feed, "title")).anyMatch(title -> title.startsWith("A <b> & \"c\" ]]>"));
    assertThat(texts(feed, "content").getFirst())
        .contains("&lt;script&gt;")
        .contains("href=\"https://m.example/a.mp4?x=1&amp;y=2\"")
        .doesNotContain("<script");
    assertThat(texts(parse(bench.text("sitemap.xml")), "nothing")).isEmpty();
  }

  @Test
  void anIdSurvivesAMove() throws Exception {
    bench.publish(recap("en/a").published());
    var before = texts(parse(bench.text("en/feed.xml")), "id");
    bench.publish(recap("en/a").path("en/other/b.html").alias("en/a.html").published());
    assertThat(texts(parse(bench.text("en/feed.xml")), "id"))
        .isEqualTo(before)
        .containsExactly("tag:circle.example,2026:feed/en", "tag:circle.example,2026:recap/en/a");
  }

  @Test
  void theHubIsNamedWhereThereIsOne() throws Exception {
    var hub = Optional.of(URI.create("https://hub.example/"));
    try (var named =
        new SiteBench(
            SiteBench.config(folder.resolve("named"))
                .through(new Outlets(hub, false, Optional.empty(), Asked.NOBODY)))) {
      named.publish();
      assertThat(named.text("en/feed.xml"))
          .contains("<link rel=\"hub\" href=\"https://hub.example/\">");
    }
    bench.publish();
    assertThat(bench.text("en/feed.xml")).doesNotContain("\"hub\"");
  }

  @Test
  void anEmptyFeedIsAFeed() throws Exception {
    bench.publish();
    assertThat(texts(parse(bench.text("zh/feed.xml")), "updated"))
        .containsExactly("1970-01-01T00:00:00Z");
  }
}
