package dev.afterword.playground.mastodon;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of a status that an edit can change. */
record StatusText(
    String status,
    String spoiler,
    boolean sensitive,
    Optional<String> language,
    List<MediaItem> media) {
  static final int LIMIT = 500;
  static final int URL_LENGTH = 23;

  /**
   * Any http(s) address; punctuation at its end belongs to the sentence. Chinese punctuation does
   * not end it.
   */
  static final Pattern URL =
      Pattern.compile("https?://[\\p{L}\\p{N}][^\\s<>()\"]*[^\\s<>()\"'?!*;:=,.$%\\[\\]~&|@「」]");

  private static final Pattern REMOTE_MENTION =
      Pattern.compile("(@[A-Za-z0-9_]+)@[A-Za-z0-9.-]+[A-Za-z0-9]");
  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  StatusText {
    media = List.copyOf(media);
  }

  /**
   * What counts against the limit: graphemes, each URL 23, a remote mention only its local part.
   */
  int length() {
    String counted = URL.matcher(status).replaceAll("x".repeat(URL_LENGTH));
    counted = REMOTE_MENTION.matcher(counted).replaceAll("$1");
    return graphemes(spoiler) + graphemes(counted);
  }

  private static int graphemes(String text) {
    return (int) GRAPHEME.matcher(text).results().count();
  }
}
