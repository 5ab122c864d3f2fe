package dev.afterword.producer.recap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place of a page that refers to data: {@code {::coverage year="2014" talk="tea" /}} and its like
 * in other generators. The values of its attributes, in their order, lead to the talk.
 */
final class Directive {
  private static final String ATTRIBUTE = "\\s+\\w{1,40}\\s?=\\s?[\"'“][^\"'”\\n]{0,200}[\"'”]";
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "\\{(?:::|%|\\{[<%])\\s?\\w{1,40}((?:" + ATTRIBUTE + "){1,10})\\s?/?\\s?(?:[%>]\\})?\\}");
  private static final Pattern VALUE = Pattern.compile("[\"'“]([^\"'”\\n]{0,200})[\"'”]");

  private Directive() {}

  /** The talks a piece of text refers to, in their order. */
  static List<RecordedTalk> talks(String text, TalkData data) {
    List<RecordedTalk> talks = new ArrayList<>();
    if (text.indexOf('{') >= 0) {
      Matcher found = DIRECTIVE.matcher(text);
      while (found.find()) {
        talk(found.group(1), data).ifPresent(talks::add);
      }
    }
    return talks;
  }

  /** The text with links where it refers to talks that have any. */
  static String resolved(String text, TalkData data) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    return DIRECTIVE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    talk(found.group(1), data).map(Directive::links).orElse(found.group())));
  }

  private static Optional<RecordedTalk> talk(String attributes, TalkData data) {
    List<String> values = VALUE.matcher(attributes).results().map(it -> it.group(1)).toList();
    return data.at(values).filter(talk -> !talk.isEmpty());
  }

  private static String links(RecordedTalk talk) {
    return String.join(
        " · ",
        talk.links().stream()
            .map(
                link ->
                    "["
                        + link.title().replaceAll("([\\\\\\[\\]`*_<])", "\\\\$1").replace('\n', ' ')
                        + "](<"
                        + link.url().replaceAll("[<>\\s]", "")
                        + ">)")
            .toList());
  }
}
