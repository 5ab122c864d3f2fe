package dev.afterword.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/content.md} to the code: every reason that authors may read is explained. */
class DocumentedCodesTest {
  /** Where problems are made, the first text in kebab case is the code. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:FrontMatterException|refused|problem|warning|warnings\\s*\\.add|new Problem)\\("
              + "[^\";]{0,200}\"([a-z]+(?:-[a-z]+)+)\"");

  @Test
  void everyCodeHasItsLineWithAFix() throws IOException {
    Set<String> codes = codes();
    assertThat(codes).hasSizeGreaterThan(20);
    String document = Files.readString(Path.of("../docs/content.md"));
    for (String code : codes) {
      assertThat(document)
          .as(code)
          .containsPattern("(?m)^\\|[^|]*`" + code + "`[^|]*\\|[^|]+\\|[^|]+\\|");
    }
  }

  @Test
  void everyErrorHasAnExampleToo() throws IOException {
    String document = Files.readString(Path.of("../docs/content.md"));
    String errors =
        document.substring(document.indexOf("## Errors"), document.indexOf("## Warnings"));
    assertThat(errors.lines().filter(line -> line.startsWith("| `")))
        .allSatisfy(line -> assertThat(line.split("\\|", -1)).hasSize(6));
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(it -> codes.add(it.group(1)));
      }
    }
    return codes;
  }
}
