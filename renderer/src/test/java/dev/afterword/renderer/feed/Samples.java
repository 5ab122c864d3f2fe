package dev.afterword.renderer.feed;

import dev.afterword.contract.RecapId;
import dev.afterword.renderer.address.Appearance;
import dev.afterword.renderer.address.SiteSettings;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** What the tests of feeds write about. */
final class Samples {
  static final SiteSettings SITE =
      new SiteSettings(
          "Harbour Database Circle",
          URI.create("https://circle.example/"),
          List.of("en", "zh"),
          ZoneId.of("Asia/Shanghai"),
          Optional.of(URI.create("https://hub.example/")),
          Appearance.standard());

  static final String HOSTILE = "A <b> & \"c\" ]]> </script> \u0001\u000b\uffff 😀 潮汐";

  private Samples() {}

  static FeedEntry entry(int number) {
    return new FeedEntry(
        new RecapId("en/events/evening-" + number),
        "en",
        "Evening " + number,
        "What was said on evening " + number + ".",
        "https://circle.example/en/events/evening-" + number + ".html",
        Instant.parse("2024-06-02T08:00:00Z").plusSeconds(number),
        Instant.parse("2024-06-03T08:00:00Z").plusSeconds(number),
        List.of("Ines Duarte"),
        List.of("storage", "open source"),
        Optional.of("https://circle.example/pictures/" + number + ".png"),
        List.of(
            new FeedEntry.Talk(
                "The tide table",
                List.of("Lin Zhou"),
                List.of("https://m.example/a.mp4?x=1&y=2"))));
  }

  static FeedEntry hostile() {
    return new FeedEntry(
        new RecapId("en/odd & <strange>"),
        "en",
        HOSTILE,
        "</summary>" + HOSTILE,
        "https://circle.example/en/odd.html",
        Instant.parse("2024-06-02T08:00:00Z"),
        Instant.parse("2024-06-02T08:00:00Z"),
        List.of(HOSTILE, "\u0007"),
        List.of(HOSTILE, "\u0007"),
        Optional.empty(),
        List.of(new FeedEntry.Talk(HOSTILE, List.of(HOSTILE), List.of("https://m.example/\"<x>"))));
  }

  static Tombstone tombstone() {
    return new Tombstone(
        new RecapId("en/events/cancelled"),
        Instant.parse("2024-05-01T08:00:00Z"),
        Instant.parse("2024-07-01T10:00:00Z"),
        "the speaker asked");
  }

  static Document parse(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  static List<String> texts(Document document, String namespace, String name) {
    var nodes = document.getElementsByTagNameNS(namespace, name);
    return java.util.stream.IntStream.range(0, nodes.getLength())
        .mapToObj(at -> nodes.item(at).getTextContent())
        .toList();
  }
}
