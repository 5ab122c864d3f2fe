package dev.afterword.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.JsonCodec;
import dev.afterword.syndicator.template.TextKind;
import dev.afterword.syndicator.template.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page about texts promises. */
final class CompositionDocumentTest {
  private static final Pattern TEMPLATE = Pattern.compile("(?s)```ftl\n(.*?)```");

  @TempDir private Path folder;

  @BeforeEach
  void layOut() throws IOException {
    Files.writeString(
        folder.resolve("afterword.yaml"),
        """
        site:
          url: https://talks.example.org
          languages: [en]
        channels:
          posts:
            type: x
            consumer-key: a
            consumer-secret: b
            access-token: 1-c
            access-token-secret: d
            template: words
        """);
    Files.createDirectories(folder.resolve("en/events"));
    Files.writeString(
        folder.resolve("en/events/tea.md"),
        "---\ntitle: Tea\ndate: 2026-11-01\nsummary: "
            + "Kim told us where it grows. ".repeat(20)
            + "\n---\nKim told us where it grows.\n");
    Files.createDirectories(folder.resolve("words"));
    Files.writeString(folder.resolve("words/opening.ftl"), "Hear, hear: ${title}\n${page}\n");
  }

  @ParameterizedTest
  @EnumSource(TextKind.class)
  void everyVariableIsNamed(TextKind kind) throws IOException {
    String row = "| `" + kind.fileName() + "` | " + names(kind.always()) + " | ";
    String sometimes = names(kind.sometimes());
    assertThat(Page.of("docs/composition.md").text())
        .contains(row + sometimes + (sometimes.isEmpty() ? "|" : " |"));
  }

  private static String names(Iterable<String> variables) {
    var names = new StringBuilder();
    variables.forEach(name -> names.append(names.isEmpty() ? "`" : " `").append(name).append('`'));
    return names.toString();
  }

  @Test
  void theTemplateThatIsShownIsOurs() throws IOException {
    try (InputStream ours = Wording.class.getResourceAsStream("opening.en.ftl")) {
      assertThat(TEMPLATE.matcher(Page.of("docs/composition.md").text()).results())
          .singleElement()
          .extracting(found -> found.group(1))
          .isEqualTo(new String(ours.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void aSiteSpeaksInItsOwnWords() throws Exception {
    var calls = new Calls();

    int code = calls.execute("preview", "--json", "en/events/tea", folder.toString());

    assertThat(code).as(calls.error()).isZero();
    var preview = new JsonCodec().tree(calls.out()).path(0);
    assertThat(preview.path("posts").path(0).path("text").asText())
        .startsWith("Hear, hear: Tea\nhttp");
    assertThat(preview.path("price").decimalValue()).isEqualByComparingTo("0.200");
  }

  @Test
  void aBrokenTemplateEndsACommandWithItsPlace() throws Exception {
    Files.writeString(folder.resolve("words/opening.ftl"), "Hear\n  ${titel}");
    var calls = new Calls();

    int code = calls.execute("check", folder.toString());

    assertThat(code).isEqualTo(2);
    assertThat(calls.error())
        .contains(folder.resolve("words/opening.ftl") + ":2:5: titel is unknown here");
  }

  @Test
  void checkingWarnsOfACut() throws Exception {
    Files.delete(folder.resolve("words/opening.ftl"));
    Files.writeString(folder.resolve("words/session.ftl"), "${title}");
    var calls = new Calls();

    int code = calls.execute("check", folder.toString());

    assertThat(code).as(calls.error()).isZero();
    assertThat(calls.out())
        .contains("en/events/tea.md:4:1: warning text-cut posts cuts summary: shorten it");
  }
}
