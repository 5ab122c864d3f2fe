package dev.afterword.producer.recap;

import dev.afterword.contract.RecapKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what a file is by its category, its place, the words of its title and its body. */
final class Kinds {
  private static final Set<String> EVENT =
      Set.of("event", "events", "meeting", "meetings", "meetup", "meetups", "活动");
  private static final Set<String> NEWS = Set.of("news", "新闻");
  private static final Set<String> EPISODE = Set.of("podcast", "podcasts", "episode", "_podcast");
  private static final Set<String> BLOG = Set.of("blog", "blogs", "post", "posts", "_posts", "博客");
  private static final Pattern AFTER =
      Pattern.compile("(?i)回顾|圆满|精彩|落幕|recap|look\\s?back|highlights");
  private static final Pattern BEFORE =
      Pattern.compile("(?i)预告|报名|即将|诚邀|sign[- ]?up|register|registration|call for|save the date");

  /** Only in a title: what was said may well tell of who was looked for. */
  private static final Pattern CALL = Pattern.compile("征集|征稿|招募");

  private Kinds() {}

  /**
   * The kind of a file.
   *
   * @param recorded whether data tells of recordings
   * @param dated whether it says when its event takes place
   */
  static RecapKind of(
      Matter front,
      PagePath path,
      String title,
      Shown content,
      boolean linkOnly,
      boolean recorded,
      boolean dated) {
    if (linkOnly) {
      return RecapKind.LINKCARD;
    }
    Set<String> categories = words(front);
    boolean media = recorded || content.hasVideos(1);
    if (isAny(categories, EVENT) || dated) {
      return event(title, content, media);
    }
    if (isAny(categories, EPISODE) || inPath(path, EPISODE) || hasVideoId(front)) {
      return RecapKind.EPISODE;
    }
    if (isAny(categories, NEWS)) {
      return RecapKind.NEWS;
    }
    if (isAny(categories, BLOG)) {
      return RecapKind.BLOG;
    }
    if (inPath(path, EVENT) && (media || front.first(Meaning.PUBLISHED).isPresent())) {
      return event(title, content, media);
    }
    if (inPath(path, NEWS)) {
      return RecapKind.NEWS;
    }
    if (inPath(path, BLOG)) {
      return RecapKind.BLOG;
    }
    if (media && (AFTER.matcher(title).find() || content.hasVideos(2))) {
      return RecapKind.RECAP;
    }
    return front.first(Meaning.PUBLISHED).isPresent() ? RecapKind.BLOG : RecapKind.PAGE;
  }

  static boolean isEvent(RecapKind kind) {
    return kind == RecapKind.RECAP || kind == RecapKind.ANNOUNCEMENT;
  }

  private static RecapKind event(String title, Shown content, boolean media) {
    if (media || AFTER.matcher(title).find()) {
      return RecapKind.RECAP;
    }
    boolean before =
        CALL.matcher(title).find()
            || BEFORE.matcher(title).find()
            || BEFORE.matcher(content.words()).find();
    return before ? RecapKind.ANNOUNCEMENT : RecapKind.RECAP;
  }

  private static boolean hasVideoId(Matter front) {
    return front.named("ids.youtube").isPresent();
  }

  private static Set<String> words(Matter front) {
    return Stream.concat(
            front.all(Meaning.KIND).stream(),
            front.named("tags").filter(field -> field.value().isTextual()).stream())
        .flatMap(field -> field.texts().stream())
        .map(text -> text.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static boolean isAny(Set<String> words, Set<String> wanted) {
    return words.stream().anyMatch(wanted::contains);
  }

  private static boolean inPath(PagePath path, Set<String> wanted) {
    List<String> parts = path.parts();
    return parts.subList(0, parts.size() - 1).stream()
        .anyMatch(part -> wanted.contains(part.toLowerCase(Locale.ROOT)));
  }
}
