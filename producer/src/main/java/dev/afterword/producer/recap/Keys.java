package dev.afterword.producer.recap;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The keys of front matter and what they mean, as the communities write them; best name first. */
final class Keys {
  static final List<String> TITLE = List.of("title", "linkTitle", "h1");
  static final List<String> SUMMARY =
      List.of("summary", "description", "short", "intro", "subtitle", "excerpt");
  static final List<String> PUBLISHED =
      List.of(
          "date",
          "published_at",
          "datepublished",
          "dateadded",
          "created_at",
          "publishdate",
          "pubdate");
  static final List<String> EVENT = List.of("time", "meeting_date", "eventDate", "event_date");
  static final List<String> EVENT_END = List.of("endTime", "end_date", "eventEndDate");
  static final List<String> UPDATED =
      List.of("updated_at", "updated", "lastmod", "last_modified_at");
  static final List<String> ANNOUNCE_AT = List.of("announce-at", "announce_at");
  static final List<String> TAGS = List.of("tags", "categories", "topics", "keywords");
  static final List<String> KIND = List.of("category", "type", "layout");
  static final List<String> MODE = List.of("label", "label2", "format", "mode", "series");
  static final List<String> PLACE = List.of("location", "city", "venue");
  static final List<String> AUTHORS = List.of("authors", "author");
  static final List<String> GUESTS = List.of("guests", "speakers");
  static final List<String> ORGANISERS =
      List.of("organisers", "organizers", "organiser", "organizer", "hosted_by");
  static final List<String> COVER = List.of("img", "cover", "image", "banner", "img_mobile");
  static final List<String> LANGUAGE = List.of("lang", "language", "locale");
  static final List<String> ALIASES = List.of("aliases", "redirect_from");
  static final List<String> LINK = List.of("link", "permalink", "externalUrl");
  static final List<String> STATE = List.of("draft", "published", "status", "announce");

  /** What ordinary sites keep in front matter and no field of a recap holds. */
  static final Set<String> KNOWN_ELSEWHERE =
      Set.of(
          "times",
          "archives",
          "weight",
          "menu",
          "slug",
          "resources",
          "comments",
          "badge",
          "license",
          "ids",
          "links",
          "transcript",
          "duration",
          "season",
          "episode",
          "head",
          "sidebar",
          "outline",
          "toc",
          "math",
          "parts",
          "sponsors",
          "url",
          "created_by",
          "updated_by",
          "wordpress_id",
          "canonicalurl",
          "iframeurl",
          "hide",
          "hidden",
          "order",
          "name",
          "id",
          "key",
          "keys",
          "icon",
          "color",
          "theme",
          "class",
          "features",
          "hero",
          "dates",
          "timer",
          "guest",
          "image_alt",
          "imgs",
          "labels",
          "tag",
          "titles");

  private Keys() {}

  /** The keys that become fields of a recap, in lower case. */
  static Set<String> read() {
    var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Stream.of(
            TITLE,
            SUMMARY,
            PUBLISHED,
            EVENT,
            EVENT_END,
            UPDATED,
            TAGS,
            KIND,
            MODE,
            PLACE,
            AUTHORS,
            GUESTS,
            ORGANISERS,
            COVER,
            LANGUAGE,
            ALIASES,
            LINK,
            STATE)
        .flatMap(List::stream)
        .forEach(names::add);
    return names;
  }
}
