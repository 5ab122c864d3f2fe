package dev.afterword.renderer.feed;

import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.site.Card;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a feed reader shows of a recap: image, summary, talks with their videos, all addresses
 * absolute. Made from the card, so that an edit in a body does not touch the feed.
 */
final class EntryContent {
  private final SiteSettings settings;

  EntryContent(SiteSettings settings) {
    this.settings = settings;
  }

  String address(Card card) {
    return card.hasPage() ? settings.absolute(card.path()) : card.externalUrl().orElse("");
  }

  String html(Card card) {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    Element root = document.body();
    card.cover()
        .ifPresent(
            cover ->
                root.appendElement("p")
                    .appendElement("img")
                    .attr("src", cover.absolute(settings))
                    .attr("alt", ""));
    if (!card.summary().isBlank()) {
      root.appendElement("p").text(card.summary());
    }
    if (!card.talks().isEmpty()) {
      Element list = root.appendElement("ol");
      card.talks().forEach(talk -> talk(list.appendElement("li"), talk));
    }
    return root.html();
  }

  private static void talk(Element item, Card.Talk talk) {
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
