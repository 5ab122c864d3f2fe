package dev.afterword.syndicator.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(TextKind.class)
  void everyTextHasATemplateOfOursInBothLanguages(TextKind kind) {
    var chinese = Wording.standard().ours(kind, "zh-Hans");
    var english = Wording.standard().ours(kind, "en-GB");
    assertThat(chinese).isNotSameAs(english);
    assertThat(Wording.standard().ours(kind, "fr")).isSameAs(english);
  }

  @Test
  void aPlatformHasWordsOfItsOwn() {
    Map<String, Object> variables =
        Map.of("title", "Tea", "date", "1 May", "place", "Xiamen", "hashtags", List.of());
    assertThat(Wording.of("x").ours(TextKind.OPENING, "en").fill(variables))
        .isEqualTo("Tea\n\n1 May · Xiamen");
    assertThat(Wording.of("nothing special").ours(TextKind.OPENING, "en").fill(variables))
        .isEqualTo("Tea\n\nDate: 1 May\nPlace: Xiamen");
  }

  @Test
  void theNearestLanguageWins() throws IOException, WordingException {
    write("opening.ftl", "any ${title}");
    write("opening.zh.ftl", "中 ${title}");
    write("opening.zh-TW.ftl", "繁 ${title}");
    var wording = Wording.standard().with(folder);
    assertThat(filled(wording, "en")).isEqualTo("any Tea");
    assertThat(filled(wording, "zh-Hans")).isEqualTo("中 Tea");
    assertThat(filled(wording, "zh-tw")).isEqualTo("繁 Tea");
    assertThat(wording.own(TextKind.SESSION, "en")).isEmpty();
  }

  @Test
  void whatARecapSaysIsNeverATemplate() throws IOException, WordingException {
    write("opening.ftl", "${title}");
    var wording = Wording.standard().with(folder);
    String hostile = "${7*7} <#list 1..9 as x>${x}</#list> [#if true] #{1} ${'$'}{title}";
    assertThat(wording.own(TextKind.OPENING, "en").orElseThrow().fill(Map.of("title", hostile)))
        .isEqualTo(hostile);
  }

  @ParameterizedTest
  @CsvSource({
    "'line one\n${tilte}', 2, 3, tilte",
    "'${title}\n<#if date>', 2, 10, #if",
    "'${summary}', 1, 3, ${summary!}",
    "'${title?interpret}', 1, 8, interpret",
    "'<#assign x = title?eval>', 1, 19, eval",
    "'a\n\n  ${\"freemarker.template.utility.Execute\"?new()}', 3, 42, new",
    "'${title?api.class}', 1, 8, api",
    "'${.now}', 1, 3, now",
    "'<#include \"/etc/passwd\">', 1, 1, ''",
    "'<#list sessions as one>${one.title}</#list>', 1, 1, opening has no sessions",
    "'${title.class}', 1, 3, ''"
  })
  void aBrokenTemplateIsToldWithFileLineAndColumn(String source, int line, int column, String hint)
      throws IOException {
    write("opening.ftl", source);
    assertThatThrownBy(() -> Wording.standard().with(folder))
        .isInstanceOfSatisfying(
            WordingException.class,
            broken -> {
              assertThat(broken.path()).isEqualTo(folder.resolve("opening.ftl").toString());
              assertThat(broken.line()).as(broken.fault()).isEqualTo(line);
              assertThat(broken.fault()).isNotBlank().doesNotContain("\n");
              if (!hint.startsWith("opening")) {
                assertThat(broken.column()).as(broken.fault()).isEqualTo(column);
                assertThat(broken.fault()).contains(hint);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"oping.ftl", "opening.zh.de.ftl", "Opening.ftl"})
  void aFileThatNamesNoTextIsRefused(String name) throws IOException {
    write(name, "${title}");
    assertThatThrownBy(() -> Wording.standard().with(folder))
        .isInstanceOf(WordingException.class)
        .hasMessageContaining(name);
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> Wording.standard().with(folder.resolve("none")))
        .isInstanceOf(WordingException.class)
        .hasMessageContaining("none:1:1: is no folder of templates");
    assertThatThrownBy(() -> Wording.standard().with(folder))
        .hasMessageContaining("holds no template");
  }

  @Test
  void otherBytesThanUtf8AreRefused() throws IOException {
    Files.write(folder.resolve("opening.ftl"), "回顾".getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> Wording.standard().with(folder)).hasMessageContaining("UTF-8");
  }

  private static String filled(Wording wording, String language) {
    var variables = new HashMap<String, Object>(Map.of("title", "Tea"));
    return wording.own(TextKind.OPENING, language).orElseThrow().fill(variables);
  }

  private void write(String name, String source) throws IOException {
    Files.writeString(folder.resolve(name), source);
  }
}
