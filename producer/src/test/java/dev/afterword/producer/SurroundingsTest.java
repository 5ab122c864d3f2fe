package dev.afterword.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {
  @TempDir private Path content;
  @TempDir private Path data;

  private void write(String path, String body) throws Exception {
    Path file = content.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(
        file, "---\ntitle: Tea\nsummary: Words on leaves.\ndate: 2024-05-01\n---\n" + body);
  }

  private List<Problem> check(String code) {
    return ContentChecker.check(
            ProducerConfig.of(content, data, List.of("en", "zh"), ZoneId.of("UTC")))
        .stream()
        .filter(problem -> problem.code().equals(code))
        .toList();
  }

  @Test
  void aLinkThatLeadsNowhereIsFlaggedWithItsLine() throws Exception {
    write("en/a.md", "First.\n\n[gone](../en/c.md) and [lost](/zh/none.html#x).\n");
    assertThat(check("link-dead"))
        .extracting(Problem::path, Problem::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("en/a.md", 8),
            org.assertj.core.groups.Tuple.tuple("en/a.md", 8));
  }

  @Test
  void linksThatLeadSomewhereAreNot() throws Exception {
    Files.createDirectories(content.resolve("static/files"));
    Files.writeString(content.resolve("static/files/notes.txt"), "tea");
    Files.writeString(content.resolve("static/files/leaf.pdf"), "%PDF-1.7");
    write("en/b/index.md", "Two.");
    write(
        "en/a.md",
        "[b](b/) [c](b/index.md) [d](/en/b/) [e](./b/index.html) [f](https://tea.example/x)"
            + " [g](#top) [h](mailto:shop@tea.example) [i](//tea.example) [j](/) [k](/en/)"
            + " [l](/static/files/leaf.pdf) [o](../static/files/notes.txt) [m](b)"
            + " [n](a.html?x=1)\n");
    assertThat(check("link-dead")).isEmpty();
  }

  @Test
  void aMissingTranslationIsNamedOnceForEachFile() throws Exception {
    write("en/a.md", "One.");
    write("zh/a.md", "One.");
    write("en/b.md", "Two.");
    assertThat(check("translation-missing"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo("en/b.md");
              assertThat(problem.message()).contains("into zh");
            });
  }
}
