package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether a platform's markup lets every sign of a recap stand for itself. */
final class LiteralText {
  private static final String ADDRESS = "https?://[!-~&&[^<>\"]]+";

  private LiteralText() {}

  /** What is left of a platform's markup when its escapes, our links and headings are gone. */
  static void check(String what, String type, JsonNode request) {
    switch (type) {
      case "discord" -> {
        String content = text(request, "/content").replaceFirst("(?m)^\\*\\*(.*)\\*\\*$", "$1");
        assertNoMarks(what, content, "[\\\\*_~`|<>\\[\\]]|(?m)^(#{1,3}|-#|[+-])\\s");
        assertNoMarks(what, text(request, "/embeds/0/title"), "[\\\\*_~`|<>\\[\\]]");
        assertNoMarks(what, text(request, "/embeds/0/description"), "[\\\\*_~`|<>\\[\\]]");
      }
      case "discourse" ->
          assertNoMarks(
              what, text(request, "/raw"), "[\\\\*_~`|<>\\[\\]]|(?m)^([=+-]|#+\\s)|&[#\\w]+;");
      case "slack" -> {
        String first = text(request, "/blocks/0/text/text").replaceFirst("^\\*(.*)\\*", "$1");
        assertNoMarks(what, first, "[*~`<>]|(?<!\\w)_|_(?!\\w)|(?m)^&gt;|&(?!(amp|lt|gt);)");
      }
      case "zulip" -> {
        String content = text(request, "/content").replaceFirst("(?m)^\\*\\*(.*)\\*\\*$", "$1");
        assertNoMarks(what, content, "[*~`]|\\]\\(|\\$\\$|:[\\w+-]+:|(?m)^([>]|[+-] |#+ |/me)");
      }
      case "wecom" -> {
        String content =
            text(request, "/markdown/content").replaceFirst("(?m)^\\*\\*(.*)\\*\\*$", "$1");
        assertNoMarks(what, content, "[*~`<]|\\]\\(|(?m)^(>|#+ )");
      }
      case "dingtalk" ->
          assertNoMarks(
              what,
              text(request, "/actionCard/text").replaceFirst("^### ", ""),
              "[\\\\*_`<>\\[\\]]|(?m)^(#|[+-] )");
      case "feishu" ->
          assertNoMarks(
              what,
              text(request, "/card/elements/0/content").replaceAll("&#[0-9]+;", "x"),
              "[<>*_~`]|&");
      case "matrix" ->
          assertNoMarks(
              what,
              text(request, "/formatted_body")
                  .replaceAll("</?strong>|<br/>|<a href=\"[^\"<>]*\">|</a>", ""),
              "[<>\"]|&(?!(amp|lt|gt|quot|#39);)");
      default -> {}
    }
  }

  private static void assertNoMarks(String what, String sent, String marks) {
    String left =
        sent.replaceAll("\\\\[\\p{Punct}]", "x")
            .replaceAll("\\[[^\\[\\]]+]\\(https?://[^\\s()]+\\)", "link")
            .replaceAll(ADDRESS, "link");
    assertThat(left).as(what).doesNotContainPattern(marks);
  }

  private static String text(JsonNode request, String path) {
    return request.at(path).asText();
  }
}
