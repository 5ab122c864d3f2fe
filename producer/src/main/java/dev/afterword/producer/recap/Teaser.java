package dev.afterword.producer.recap;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a film about the whole event from the recording of a talk. */
final class Teaser {
  private static final Pattern NAME =
      Pattern.compile(
          "(?i).*(?:快闪|花絮|预告|宣传片|集锦|精彩瞬间|teaser|trailer|highlights?|showreel)[^/]{0,60}");

  /** Who lists those who are to speak has not begun to tell of the first. */
  private static final Pattern LISTS_SPEAKERS =
      Pattern.compile(
          "(?i)[\\d一二三四五六七八九十]+\\s?[多余]?位[^，。；]{0,12}(?:嘉宾|讲师|专家|大咖|老师)[，,:：]"
              + "|(?:嘉宾|讲师)[，,]?\\s?分别(?:是|为)|\\b\\d+ (?:speakers|guests)\\b");

  private Teaser() {}

  /**
   * Whether a video is one.
   *
   * @param before how many videos the page has above it
   * @param paragraph what was said last
   */
  static boolean is(Piece.Clip clip, int before, Optional<String> paragraph) {
    boolean called = NAME.matcher(Links.decodedPath(clip.video().url())).matches();
    boolean first =
        before == 0
            && (clip.ambient()
                || paragraph.filter(text -> LISTS_SPEAKERS.matcher(text).find()).isPresent());
    return called || first;
  }
}
