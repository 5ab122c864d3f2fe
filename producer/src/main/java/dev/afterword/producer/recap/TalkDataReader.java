package dev.afterword.producer.recap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.Person;
import dev.afterword.contract.Resource;
import dev.afterword.contract.ResourceKind;
import dev.afterword.contract.Video;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds talks in a tree of data, however it is arranged: below any keys, a list of typed links, or
 * a map or list of maps that hold a title and such links.
 */
final class TalkDataReader {
  private static final List<String> LISTS =
      List.of("coverage", "videos", "video", "recordings", "recording", "media", "links", "slides");
  private static final List<String> ADDRESS = List.of("url", "href", "link", "src");
  private static final Map<String, ResourceKind> KINDS =
      Map.ofEntries(
          Map.entry("slides", ResourceKind.SLIDES),
          Map.entry("slide", ResourceKind.SLIDES),
          Map.entry("presentation", ResourceKind.SLIDES),
          Map.entry("write-up", ResourceKind.WRITEUP),
          Map.entry("writeup", ResourceKind.WRITEUP),
          Map.entry("article", ResourceKind.WRITEUP),
          Map.entry("blog", ResourceKind.WRITEUP),
          Map.entry("transcript", ResourceKind.TRANSCRIPT),
          Map.entry("code", ResourceKind.CODE),
          Map.entry("repository", ResourceKind.CODE),
          Map.entry("album", ResourceKind.ALBUM),
          Map.entry("photos", ResourceKind.ALBUM));

  private final List<RecordedTalk> talks = new ArrayList<>();

  /** The talks of a tree. */
  static List<RecordedTalk> read(String file, JsonNode root) {
    var reader = new TalkDataReader();
    reader.walk(List.of(file), root);
    return List.copyOf(reader.talks);
  }

  private void walk(List<String> place, JsonNode node) {
    if (node.isObject() && isTalk(node)) {
      talk(place, node);
    } else if (node.isObject()) {
      node.properties().forEach(entry -> walk(below(place, entry.getKey()), entry.getValue()));
    } else if (node.isArray()) {
      list(place, node);
    }
  }

  /** Typed links are one talk; anything else is a list of talks. */
  private void list(List<String> place, JsonNode members) {
    if (members.isEmpty() || !members.get(0).isObject()) {
      return;
    }
    if (isLink(members.get(0)) && !members.get(0).path("type").isMissingNode()) {
      add(place, Optional.empty(), List.of(), links(members, "video"));
      return;
    }
    for (JsonNode member : members) {
      if (member.isObject() && isTalk(member)) {
        String name = text(member, List.of("page", "path", "id", "slug")).orElse("");
        String own = name.isEmpty() ? slug(title(member).orElse("")) : name;
        talk(below(place, own), member);
      }
    }
  }

  private static boolean isTalk(JsonNode map) {
    return title(map).isPresent() && (LISTS.stream().anyMatch(map::has) || isLink(map));
  }

  private static boolean isLink(JsonNode map) {
    return text(map, ADDRESS).isPresent();
  }

  private void talk(List<String> place, JsonNode map) {
    List<Typed> links = new ArrayList<>();
    for (String key : LISTS) {
      JsonNode value = map.path(key);
      if (value.isArray() || value.isObject() || value.isTextual()) {
        links.addAll(links(value, key.startsWith("slide") ? "slides" : "video"));
      }
    }
    if (links.isEmpty() && isLink(map)) {
      link(map, "video").ifPresent(links::add);
    }
    JsonNode speakers = map.has("speaker") ? map.path("speaker") : map.path("speakers");
    add(place, title(map), speakers.isMissingNode() ? List.of() : People.read(speakers), links);
  }

  record Typed(String type, String title, String url) {
    boolean isVideo() {
      return type.contains("video") || VideoAddress.of(url).isPresent();
    }
  }

  private static List<Typed> links(JsonNode value, String usual) {
    List<Typed> links = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(member -> link(member, usual).ifPresent(links::add));
    } else {
      link(value, usual).ifPresent(links::add);
    }
    return links;
  }

  private static Optional<Typed> link(JsonNode value, String usual) {
    Optional<String> url = value.isTextual() ? Optional.of(value.asText()) : text(value, ADDRESS);
    return url.flatMap(it -> Links.absolute(Links.cleaned(it)))
        .map(
            it ->
                new Typed(
                    text(value, List.of("type", "kind")).orElse(usual).toLowerCase(Locale.ROOT),
                    title(value).orElse(it),
                    it));
  }

  private void add(
      List<String> place, Optional<String> title, List<Person> speakers, List<Typed> links) {
    List<Video> videos = new ArrayList<>();
    List<Resource> resources = new ArrayList<>();
    List<RecordedTalk.Link> shown = new ArrayList<>();
    for (Typed link : links) {
      Optional<ResourceKind> kind = Optional.ofNullable(KINDS.get(link.type()));
      if (kind.isPresent()) {
        resources.add(new Resource(link.url(), kind.get(), link.title(), Optional.empty()));
      } else if (link.isVideo()) {
        videos.add(NamedVideos.called(link.url()));
      } else {
        continue;
      }
      shown.add(new RecordedTalk.Link(link.title(), link.url()));
    }
    LinkTitle called = title.isPresent() ? LinkTitle.of(title.get()) : LinkTitle.of(place, links);
    talks.add(
        new RecordedTalk(
            place,
            EmailAddresses.removed(PlainText.line(called.title())),
            title.isPresent(),
            speakers,
            called.speakers(),
            videos,
            resources,
            shown));
  }

  private static Optional<String> title(JsonNode map) {
    return text(map, List.of("title", "name", "topic"));
  }

  private static Optional<String> text(JsonNode map, List<String> keys) {
    return keys.stream()
        .map(map::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static List<String> below(List<String> place, String key) {
    List<String> deeper = new ArrayList<>(place);
    for (String part : key.replaceFirst("^/+", "").split("/", -1)) {
      deeper.add(part.strip());
    }
    return deeper;
  }

  /** A title as sites write it into addresses. */
  static String slug(String title) {
    return title
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-+|-+$", "");
  }
}
