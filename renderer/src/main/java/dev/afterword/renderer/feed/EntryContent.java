package dev.afterword.renderer.feed;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a feed reader shows of a recap: image, summary, talks with their videos, all addresses
 * absolute. Made from what lists know, so that an edit in a body does not touch a feed.
 */
final class EntryContent {
  private EntryContent() {}

  static String html(FeedEntry entry) {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    Element root = document.body();
    entry
        .image()
        .ifPresent(
            image ->
                root.appendElement("p").appendElement("img").attr("src", image).attr("alt", ""));
    if (!entry.summary().isBlank()) {
      root.appendElement("p").text(entry.summary());
    }
    if (!entry.talks().isEmpty()) {
      Element list = root.appendElement("ol");
      entry.talks().forEach(talk -> talk(list.appendElement("li"), talk));
    }
    return root.html();
  }

  private static void talk(Element item, FeedEntry.Talk talk) {
    item.appendText(talk.title());
    if (!talk.speakers().isEmpty()) {
      item.appendText(" — " + String.join(", ", talk.speakers()));
    }
    for (String video : talk.videos()) {
      item.appendText(" ");
      item.appendElement("a").attr("href", video).text("▶");
    }
  }
}
