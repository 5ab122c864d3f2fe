package dev.afterword.renderer.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.Person;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapDate;
import dev.afterword.contract.Resource;
import dev.afterword.contract.Session;
import dev.afterword.contract.Video;
import dev.afterword.renderer.address.AbsoluteReference;
import dev.afterword.renderer.address.TagUri;
import java.util.List;

/**
 * A recap as JSON beside its page, for programs: what the page shows, every address absolute. The
 * members are documented in {@code docs/feeds.md}; some may be added, none is renamed.
 */
public final class RecapJson {
  private final PageFacts page;
  private final Recap recap;
  private final AbsoluteReference reference;

  private RecapJson(PageFacts page) {
    this.page = page;
    this.recap = page.recap();
    this.reference = new AbsoluteReference(page.settings(), page.path());
  }

  /**
   * The document.
   *
   * @param text the body as plain text
   */
  public static String write(PageFacts page, String text) {
    return JsonText.plain(new RecapJson(page).json(text));
  }

  private ObjectNode json(String text) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", recap.id().value());
    json.put("tag", new TagUri(page.settings()).of("recap", recap.id().value()));
    json.put("revision", recap.revision().value());
    json.put("url", page.url());
    json.put("language", recap.language());
    json.put("kind", recap.kind().wireName());
    json.put("title", recap.title());
    json.put("summary", recap.summary().text());
    recap.eventStart().ifPresent(date -> date(json, "start", date));
    recap.eventEnd().ifPresent(date -> date(json, "end", date));
    date(json, "published", recap.publishedAt());
    json.put("updated", Moments.updated(recap).toString());
    json.put("mode", recap.mode().wireName());
    recap.series().ifPresent(series -> json.put("series", series));
    recap.location().ifPresent(place -> json.put("place", place.raw()));
    people(json, "organisers", recap.organisers());
    people(json, "authors", recap.authors());
    recap.tags().forEach(json.putArray("tags")::add);
    page.image().ifPresent(image -> json.put("image", image.url()));
    ArrayNode talks = json.putArray("talks");
    recap.sessions().forEach(session -> talk(talks.addObject(), session));
    videos(json, recap.videos());
    resources(json, recap.resources());
    ObjectNode versions = json.putObject("translations");
    page.versions()
        .forEach((language, path) -> versions.put(language, page.settings().absolute(path)));
    json.put("text", text);
    return json;
  }

  private static void date(ObjectNode json, String name, RecapDate date) {
    json.putObject(name).put("value", date.value()).put("precision", date.precision().wireName());
  }

  private void people(ObjectNode json, String name, List<Person> people) {
    ArrayNode all = json.putArray(name);
    for (Person person : people) {
      ObjectNode node = all.addObject().put("name", person.name());
      person.url().flatMap(reference::link).ifPresent(url -> node.put("url", url));
    }
  }

  private void talk(ObjectNode talk, Session session) {
    talk.put("number", session.number());
    talk.put("title", session.title());
    people(talk, "speakers", session.speakers());
    session.summary().ifPresent(summary -> talk.put("summary", summary));
    videos(talk, session.videos());
    resources(talk, session.resources());
  }

  private void videos(ObjectNode json, List<Video> videos) {
    ArrayNode all = json.putArray("videos");
    for (Video video : videos) {
      reference.media(video.url()).ifPresent(url -> video(all.addObject(), video, url));
    }
  }

  private void video(ObjectNode node, Video video, String url) {
    node.put("url", url);
    node.put("provider", video.provider().wireName());
    node.put("role", video.role().wireName());
    video.mediaType().ifPresent(type -> node.put("type", type));
    video
        .poster()
        .flatMap(image -> ImageAddress.of(image, page.settings(), reference))
        .ifPresent(still -> node.put("poster", still));
  }

  private void resources(ObjectNode json, List<Resource> resources) {
    ArrayNode all = json.putArray("resources");
    for (Resource resource : resources) {
      reference.link(resource.url()).ifPresent(url -> resource(all.addObject(), resource, url));
    }
  }

  private static void resource(ObjectNode node, Resource resource, String url) {
    node.put("url", url);
    node.put("kind", resource.kind().wireName());
    node.put("label", resource.label());
    resource.accessCode().ifPresent(code -> node.put("accessCode", code));
  }
}
