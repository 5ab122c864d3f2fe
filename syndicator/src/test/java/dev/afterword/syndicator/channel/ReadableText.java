package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a text is fit to be read. */
final class ReadableText {
  private static final List<Pattern> UNREADABLE =
      Stream.of(
              "\\n\\s*\\n\\s*\\n",
              "[ \\t]\\n",
              "…[ ]?[,.;:!?，。、；：！？…]",
              "[,;:、，；：(（\\[]…",
              "[,，、]\\s*(\\n|$)",
              "[\\uFFFD\\uFEFF\\u202A-\\u202E\\u0000-\\u0009\\u000B-\\u001F]",
              "(?m)^\\p{Punct}+$",
              "null")
          .map(Pattern::compile)
          .toList();

  /** Whoever gets these is told of them anyway. */
  private static final List<String> READ_BY_NO_MACHINE = List.of("mail", "listmonk");

  private static final Pattern MENTION = Pattern.compile("(?<![A-Za-z0-9._%+-])[@＠]\\w");

  private ReadableText() {}

  static void check(String what, String type, String text) {
    if (type.equals("webhook")) {
      return;
    }
    assertThat(text.strip()).as(what).isNotEmpty();
    UNREADABLE.forEach(pattern -> assertThat(text).as(what).doesNotContainPattern(pattern));
    if (!READ_BY_NO_MACHINE.contains(type)) {
      assertThat(text.replaceAll("https?://\\S+", "link")).as(what).doesNotContainPattern(MENTION);
    }
  }

  /** Whether nothing is said again. */
  static void checkRepeats(String what, String text) {
    List<String> lines =
        text.lines().filter(line -> line.length() > 8).filter(line -> !isName(line)).toList();
    assertThat(lines).as(what).doesNotHaveDuplicates();
  }

  /** The same people may speak twice. */
  private static boolean isName(String line) {
    return line.startsWith("Speakers: ") || line.startsWith("讲师：") || line.startsWith("   ");
  }
}
