package dev.afterword.renderer.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.Person;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapKind;
import dev.afterword.contract.Session;
import dev.afterword.contract.Video;
import dev.afterword.renderer.address.AbsoluteReference;
import dev.afterword.renderer.address.Watch;
import java.util.List;
import java.util.Optional;

/**
 * JSON-LD of schema.org for a recap's page: the posting, the event it tells of, its videos, and
 * where the page hangs. It says nothing that the page does not show, and leaves out a thing of
 * which search engines demand more than is known.
 */
public final class JsonLinkedData {
  private final PageFacts page;
  private final Recap recap;
  private final AbsoluteReference reference;

  private JsonLinkedData(PageFacts page) {
    this.page = page;
    this.recap = page.recap();
    this.reference = new AbsoluteReference(page.settings(), page.path());
  }

  /** The text of a {@code <script type="application/ld+json">}; no text in it can end it. */
  public static String of(PageFacts page) {
    return JsonText.insideScript(new JsonLinkedData(page).recapPage());
  }

  /**
   * The same for the page on which one talk is watched; empty without a video that can be named.
   *
   * @param watch the page of the talk
   */
  public static Optional<String> ofTalk(PageFacts page, Session session, String watch) {
    var data = new JsonLinkedData(page);
    ObjectNode root = root();
    ArrayNode graph = root.putArray("@graph");
    session.videos().forEach(video -> data.video(graph, video, Optional.of(session), watch));
    if (graph.isEmpty()) {
      return Optional.empty();
    }
    data.trail(graph, session.title(), watch);
    return Optional.of(JsonText.insideScript(root));
  }

  private static ObjectNode root() {
    return JsonNodeFactory.instance.objectNode().put("@context", "https://schema.org");
  }

  private ObjectNode recapPage() {
    ObjectNode root = root();
    ArrayNode graph = root.putArray("@graph");
    posting(graph.addObject());
    new EventData(page).add(graph);
    for (Session session : recap.sessions()) {
      session.videos().forEach(video -> video(graph, video, Optional.of(session), page.url()));
    }
    recap.videos().forEach(video -> video(graph, video, Optional.empty(), page.url()));
    trail(graph, recap.title(), page.url());
    return root;
  }

  private void posting(ObjectNode posting) {
    posting.put("@type", recap.kind() == RecapKind.NEWS ? "NewsArticle" : "BlogPosting");
    posting.put("@id", page.url() + "#posting");
    posting.put("headline", recap.title());
    if (!recap.summary().text().isBlank()) {
      posting.put("description", recap.summary().text());
    }
    posting.put("url", page.url());
    posting.put("mainEntityOfPage", page.url());
    posting.put("inLanguage", recap.language());
    posting.put("datePublished", recap.publishedAt().value());
    posting.put("dateModified", Moments.updated(recap).toString());
    page.image().ifPresent(image -> posting.put("image", image.url()));
    if (!recap.tags().isEmpty()) {
      recap.tags().forEach(posting.putArray("keywords")::add);
    }
    ArrayNode authors = posting.putArray("author");
    if (recap.authors().isEmpty()) {
      publisher(authors.addObject());
    }
    recap.authors().forEach(author -> person(authors.addObject(), author));
    publisher(posting.putObject("publisher"));
  }

  private void publisher(ObjectNode node) {
    node.put("@type", "Organization");
    node.put("name", page.settings().title());
    node.put("url", page.settings().url().toString());
  }

  private void person(ObjectNode node, Person person) {
    node.put("@type", "Person").put("name", person.name());
    person.url().flatMap(reference::link).ifPresent(url -> node.put("url", url));
  }

  /** https://developers.google.com/search/docs/appearance/structured-data/video: three are due. */
  private void video(ArrayNode graph, Video video, Optional<Session> session, String url) {
    Optional<String> address = reference.media(video.url());
    Optional<String> still =
        video
            .poster()
            .flatMap(poster -> ImageAddress.of(poster, page.settings(), reference))
            .or(() -> page.image().map(PageFacts.ShareImage::url));
    if (address.isEmpty() || still.isEmpty()) {
      return;
    }
    ObjectNode node = graph.addObject();
    node.put("@type", "VideoObject");
    node.put("name", session.map(Session::title).orElse(recap.title()));
    node.put("thumbnailUrl", still.get());
    node.put("uploadDate", recap.publishedAt().value());
    Optional<String> said =
        session
            .flatMap(Session::summary)
            .or(() -> Optional.of(recap.summary().text()))
            .filter(text -> !text.isBlank());
    said.ifPresent(text -> node.put("description", text));
    node.put("inLanguage", recap.language());
    switch (video.provider()) {
      case FILE -> node.put("contentUrl", address.get());
      case YOUTUBE, BILIBILI, VIMEO, OTHER -> {
        node.put("sameAs", address.get());
        Watch.of(address.get()).player().ifPresent(player -> node.put("embedUrl", player));
      }
    }
    video.mediaType().ifPresent(type -> node.put("encodingFormat", type));
    node.put("url", url);
    session.map(Session::speakers).ifPresent(speakers -> actors(node, speakers));
  }

  private void actors(ObjectNode node, List<Person> speakers) {
    if (!speakers.isEmpty()) {
      ArrayNode all = node.putArray("actor");
      speakers.forEach(speaker -> person(all.addObject(), speaker));
    }
  }

  private void trail(ArrayNode graph, String name, String url) {
    ObjectNode list = graph.addObject().put("@type", "BreadcrumbList");
    ArrayNode items = list.putArray("itemListElement");
    page.trail().forEach(crumb -> crumb(items, crumb.name(), crumb.url()));
    crumb(items, name, url);
  }

  private static void crumb(ArrayNode items, String name, String url) {
    items
        .addObject()
        .put("@type", "ListItem")
        .put("position", items.size())
        .put("name", name)
        .put("item", url);
  }
}
