package dev.afterword.producer.recap;

import dev.afterword.contract.Video;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A player that another generator would put in place: {@code {{< youtube ID >}}}, {@code {% include
 * youtube.html id="ID" %}} and their like. The page shows the text; the video is known all the
 * same.
 */
final class Shortcode {
  private static final Pattern PLAYER =
      Pattern.compile(
          "(?i)\\{(?:\\{[<%]|%)-?\\s{0,3}(?:include\\s{1,3})?[\\w/-]{0,40}?(youtube|bilibili|vimeo)[\\w.-]{0,40}([^{}\\n"
              + "]{1,300}?)-?/?\\s{0,3}(?:[>%]}|%)}");
  private static final Pattern NAMED =
      Pattern.compile("(?i)\\b(?:video_?)?(?:id|bvid|url|src)\\s?[=:]\\s?[\"']?([^\"'\\s]{5,200})");
  private static final Pattern FIRST =
      Pattern.compile("^\\s*[\"']?([^\"'\\s=]{5,200})[\"']?(?=\\s|$)");

  private Shortcode() {}

  /** The videos of a line, in their order. */
  static List<Video> videos(String line) {
    if (line.indexOf('{') < 0) {
      return List.of();
    }
    return PLAYER
        .matcher(line)
        .results()
        .flatMap(found -> video(found.group(1), found.group(2)).stream())
        .toList();
  }

  private static Optional<Video> video(String provider, String arguments) {
    Matcher named = NAMED.matcher(arguments);
    Matcher first = FIRST.matcher(arguments);
    Optional<String> written =
        named.find()
            ? Optional.of(named.group(1))
            : first.find() ? Optional.of(first.group(1)) : Optional.empty();
    return written.flatMap(it -> NamedVideos.named(provider.toLowerCase(Locale.ROOT), it));
  }
}
