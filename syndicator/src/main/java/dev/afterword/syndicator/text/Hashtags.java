package dev.afterword.syndicator.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tags of a recap as hashtags: letters, digits and underscores, and not digits alone. Platforms
 * make no difference between great and small letters, so that neither says one twice.
 */
final class Hashtags {
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}_]+");
  private static final int MOST = 4;
  private static final int LONGEST = 40;

  /** Of languages whose names are nothing but a letter without their marks. */
  private static final Pattern SHARP = Pattern.compile("\\b([CFJQ])#");

  private static final Pattern PLUS_PLUS = Pattern.compile("\\bC\\+\\+");

  private Hashtags() {}

  static List<String> of(List<String> tags) {
    var bySound = new LinkedHashMap<String, String>();
    tags.stream()
        .flatMap(Hashtags::hashtag)
        .forEach(tag -> bySound.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag));
    return bySound.values().stream().limit(MOST).toList();
  }

  private static String spoken(String tag) {
    return PLUS_PLUS.matcher(SHARP.matcher(tag).replaceAll("$1Sharp")).replaceAll("Cpp");
  }

  private static Stream<String> hashtag(String tag) {
    String word = OTHER.matcher(spoken(PlainText.line(tag))).replaceAll("");
    boolean usable = word.length() <= LONGEST && word.codePoints().anyMatch(Character::isLetter);
    return usable ? Stream.of("#" + word) : Stream.empty();
  }
}
