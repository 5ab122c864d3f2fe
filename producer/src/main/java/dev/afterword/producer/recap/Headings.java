package dev.afterword.producer.recap;

import java.util.regex.Pattern;

/** Tells headings that name a talk from those that only arrange the page. */
final class Headings {
  private static final Pattern NUMBERING =
      Pattern.compile(
          "(?iu)^(?:(?:议题|主题|演讲|分享|議題|発表|講演|セッション|발표|세션|topic|talk|session|vortrag|exposé|charla|palestra"
              + "|доклад|محاضرة|المحاضرة)\\s*(?:\\d+|[一二三四五六七八九十]+)\\s*[-–—:：.、|]*\\s*"
              + "|\\d{1,2}\\s*[-–—:：.、)）]\\s*(?=\\D))");
  private static final Pattern ARRANGING =
      Pattern.compile(
          "(?i)(?:.{0,6}(?:视频|回放|精彩回顾|活动回顾|会议回顾|精彩瞬间|议程|活动信息|活动介绍|会议介绍|活动概况)"
              + "|嘉宾分享|议题分享|主题演讲|主题分享|演讲视频|前言|背景|简介|总结|结语|参考.{0,6}|附录|更多.{0,6}|(?:the"
              + " )?(?:video|recording|talk|session|slide|presentation|speaker)s?|watch.{0,20}|agenda|schedule|program(?:me)?|highlights?|recap|overview|introduction|summary|conclusions?|references?|links|resources|see"
              + " also|more|next steps)\\s*[:：]?");
  private static final Pattern HIGHLIGHT =
      Pattern.compile("(?i).*(?:精彩瞬间|精彩回顾|活动回顾|花絮|highlights?|recap|teaser|trailer).*");

  private Headings() {}

  /** The title of the talk, without its number. */
  static String title(String heading) {
    String bare = NUMBERING.matcher(heading).replaceFirst("").strip();
    return bare.isEmpty() ? heading : bare;
  }

  static boolean isNumbered(String heading) {
    return NUMBERING.matcher(heading).lookingAt();
  }

  static boolean namesTalk(String heading, String pageTitle) {
    return !heading.isEmpty()
        && !ARRANGING.matcher(heading).matches()
        && !PlainText.same(heading, pageTitle);
  }

  static boolean isHighlight(String heading) {
    return HIGHLIGHT.matcher(heading).matches();
  }
}
