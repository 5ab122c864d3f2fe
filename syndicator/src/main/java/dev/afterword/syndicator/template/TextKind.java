package dev.afterword.syndicator.template;

import java.util.List;
import java.util.Locale;

/** A text that a template makes. Its name in lower case, with hyphens, is the file's name. */
public enum TextKind {
  /** Begins a thread about a recap. */
  OPENING("site language title page posts hashtags", "date place summary"),
  /** One session with its videos, in a thread. */
  SESSION("site language title page number count videos", "recap speakers"),
  /** Videos that no session claims, in a thread. */
  VIDEOS("site language page others videos", "recap"),
  /** Says in an old thread that videos are there now; each follows in a post of its own. */
  FOLLOW_UP("site language title page clips", ""),
  /** Says that what was said is not right any more. */
  CORRECTION("site language title page", "date place summary"),
  /** Everything in one text, where there are no replies. */
  WHOLE("site language title page others sessions videos hashtags", "date place summary"),
  /** All new videos in one text. */
  WHOLE_FOLLOW_UP("site language title page others clips sessions videos", ""),
  /** Subject of a letter or title of a topic; the occasion is new, correction or follow-up. */
  SUBJECT("site language title occasion", "");

  private final String always;
  private final String sometimes;

  TextKind(String always, String sometimes) {
    this.always = always;
    this.sometimes = sometimes;
  }

  /** Variables that a template may rely on. */
  public List<String> always() {
    return List.of(always.split(" "));
  }

  /** Variables that may be missing: the recap has none, or they had to make room. */
  public List<String> sometimes() {
    return sometimes.isEmpty() ? List.of() : List.of(sometimes.split(" "));
  }

  /** First part of the file's name, for example {@code follow-up}. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
