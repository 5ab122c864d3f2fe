package dev.afterword.producer.recap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.Recap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static RecapRules rules(Map<Meaning, List<String>> chosen) {
    return new RecapRules(
        "",
        "",
        List.of("en", "zh"),
        Fixtures.RULES.zone(),
        Fixtures.RULES.largestFile(),
        new Vocabulary(chosen),
        TalkData.none());
  }

  @Test
  void aSiteChoosesItsOwnKeys() {
    Recap recap =
        Fixtures.recap(
            rules(
                Map.of(
                    Meaning.TITLE, List.of("naslov"),
                    Meaning.PUBLISHED, List.of("meta.day", "date"),
                    Meaning.VIDEO, List.of("recording.youtube_id"))),
            "en/tea.md",
            """
            ---
            naslov: Tea
            title: not this
            meta: {day: 2024-05-01}
            date: 2020-01-01
            recording: {youtube_id: AAAAAAAAAAA}
            ---
            What was said about tea.
            """);
    assertThat(recap.title()).isEqualTo("Tea");
    assertThat(recap.publishedAt().value()).isEqualTo("2024-05-01");
    assertThat(recap.allVideos())
        .extracting("url")
        .containsExactly("https://www.youtube.com/watch?v=AAAAAAAAAAA");
    assertThat(recap.extra())
        .containsKeys("title", "meta", "recording")
        .doesNotContainKey("naslov");
  }

  @Test
  void withoutTreeOrKeyTheTextTellsTheLanguage() {
    String chinese = "茶会上大家讨论了绿茶与红茶的区别。".repeat(12);
    String english = "Everybody talked about green tea and black tea. ".repeat(12);
    assertThat(language("posts/a.md", chinese)).isEqualTo("zh");
    assertThat(language("posts/a.md", english)).isEqualTo("en");
    assertThat(language("posts/a.md", "MogDB openGauss SQL " + chinese)).isEqualTo("zh");
    assertThat(language("en/a.md", chinese)).isEqualTo("en");
    assertThat(language("posts/a.zh.md", english)).isEqualTo("zh");
  }

  @Test
  void translationsOfOneTextHaveOneKeyInEveryLayout() {
    assertThat(key("zh/events/tea.md")).isEqualTo(key("en/events/tea.md"));
    assertThat(key("blog/tea/index.zh.md")).isEqualTo(key("blog/tea/index.md"));
    assertThat(key("i18n/zh/docusaurus-plugin-content-blog/tea.md")).isEqualTo(key("blog/tea.md"));
    assertThat(key("i18n/zh/docusaurus-plugin-content-docs/current/tea.md"))
        .isEqualTo(key("docs/tea.md"));
  }

  @Test
  void theAddressesOfThoseWhoWroteLeaveTheTextToo() {
    Recap recap =
        Fixtures.recap(
            "zh/tea.md",
            """
            ---
            title: Tea
            created_by: {name: Kim, email: kim@private.example}
            ---
            Author: Lee <lee@private.example>

            Written with kim@private.example in mind. Send tea to shop@tea.example.
            """);
    assertThat(recap.body())
        .doesNotContain("private.example")
        .contains("Author: Lee")
        .contains("shop@tea.example");
  }

  private static String language(String path, String body) {
    return Fixtures.recap(rules(Map.of()), path, "---\ntitle: Tea\n---\n" + body).language();
  }

  private static String key(String path) {
    return Fixtures.recap(rules(Map.of()), path, "---\ntitle: Tea\n---\nTea.\n").translationKey();
  }
}
