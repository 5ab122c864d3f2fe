package dev.afterword.producer.recap;

import java.util.List;

/**
 * What a key of front matter says, with the keys by which the communities say it, best first. A
 * dotted key looks into a map.
 */
public enum Meaning {
  /** Title of the recap. */
  TITLE("title", "title", "linkTitle", "h1"),
  /** A sentence or two. */
  SUMMARY(
      "summary",
      "summary",
      "description",
      "short",
      "intro",
      "subtitle",
      "excerpt",
      "parts.excerpt.:content"),
  /** When it is published. */
  PUBLISHED(
      "date",
      "date",
      "published_at",
      "datepublished",
      "dateadded",
      "created_at",
      "publishdate",
      "pubdate"),
  /** When the event takes place. */
  EVENT("event", "time", "meeting_date", "eventDate", "event_date"),
  /** When the event ends. */
  EVENT_END("event-end", "endTime", "end_date", "eventEndDate"),
  /** When its author says it was changed. */
  UPDATED("updated", "updated_at", "updated", "lastmod", "last_modified_at", "last_update.date"),
  /** Before when it is not announced. */
  ANNOUNCE_AT("announce-at", "announce-at", "announce_at"),
  /** What it is about. */
  TAGS("tags", "tags", "categories", "topics", "keywords"),
  /** What kind of page it is. */
  KIND("kind", "category", "type", "layout"),
  /** How one could attend, or the row of events it belongs to. */
  MODE("mode", "label", "label2", "format", "mode", "series"),
  /** Where the event takes place. */
  PLACE("place", "location", "city"),
  /** Who wrote it. */
  AUTHORS("authors", "authors", "author"),
  /** Who spoke. */
  GUESTS("guests", "guests", "speakers"),
  /** Who invited. */
  ORGANISERS("organisers", "organisers", "organizers", "organiser", "organizer", "hosted_by"),
  /** Its picture. */
  COVER("cover", "img", "cover", "image", "banner", "img_mobile"),
  /** Its language. */
  LANGUAGE("language", "lang", "language", "locale"),
  /** Former addresses. */
  ALIASES("aliases", "aliases", "redirect_from"),
  /** Its address, as a hint. */
  LINK("link", "link", "permalink", "externalUrl"),
  /** Recordings. */
  VIDEO(
      "video",
      "ids.youtube",
      "links.youtube",
      "links.bilibili",
      "links.vimeo",
      "video",
      "videos",
      "video_url",
      "youtube",
      "iframeUrl");

  private final String option;

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed.
  private final List<String> keys;

  Meaning(String option, String... keys) {
    this.option = option;
    this.keys = List.of(keys);
  }

  /** Its name below {@code content.fields}. */
  public String option() {
    return option;
  }

  /** The keys by which it is known unless told otherwise. */
  public List<String> keys() {
    return keys;
  }
}
