package dev.afterword.syndicator.template;

import java.util.List;
import java.util.Locale;

/** A text that a template makes. Its name in lower case, with hyphens, is the file's name. */
public enum TextKind {
  /** Begins a thread about a recap. */
  OPENING(
      List.of("site", "language", "title", "page", "posts", "hashtags"),
      List.of("date", "place", "summary")),
  /** One session with its videos, in a thread. */
  SESSION(
      List.of("site", "language", "title", "page", "number", "count", "videos"),
      List.of("recap", "speakers")),
  /** Videos that no session claims, in a thread. */
  VIDEOS(List.of("site", "language", "page", "others", "videos"), List.of("recap")),
  /** Says in an old thread that videos are there now; each follows in a post of its own. */
  FOLLOW_UP(List.of("site", "language", "title", "page", "clips"), List.of()),
  /** Says that what was said is not right any more. */
  CORRECTION(
      List.of("site", "language", "title", "page"), List.of("date", "place", "summary")),
  /** Everything in one text, where there are no replies. */
  WHOLE(
      List.of("site", "language", "title", "page", "others", "sessions", "videos", "hashtags"),
      List.of("date", "place", "summary")),
  /** All new videos in one text. */
  WHOLE_FOLLOW_UP(
      List.of("site", "language", "title", "page", "others", "clips", "sessions", "videos"),
      List.of()),
  /** Subject of a letter or title of a topic; the occasion is new, correction or follow-up. */
  SUBJECT(List.of("site", "language", "title", "occasion"), List.of());

  private final List<String> always;
  private final List<String> sometimes;

  TextKind(List<String> always, List<String> sometimes) {
    this.always = always;
    this.sometimes = sometimes;
  }

  /** Variables that a template may rely on. */
  public List<String> always() {
    return always;
  }

  /** Variables that may be missing: the recap has none, or they had to make room. */
  public List<String> sometimes() {
    return sometimes;
  }

  /** First part of the file's name, for example {@code follow-up}. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
