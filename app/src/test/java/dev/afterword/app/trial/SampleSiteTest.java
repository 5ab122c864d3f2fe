package dev.afterword.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleSiteTest {
  private static final Path EXAMPLE = Path.of("../examples/sample").toAbsolutePath().normalize();

  @TempDir private Path folder;

  @Test
  void theListNamesEveryFileOfTheExampleButItsConfiguration() throws Exception {
    try (var files = Files.walk(EXAMPLE)) {
      assertThat(SampleSite.FILES)
          .containsExactlyInAnyOrderElementsOf(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> EXAMPLE.relativize(file).toString())
                  .filter(file -> !file.equals("afterword.yaml"))
                  .toList());
    }
  }

  @Test
  void aFolderThatHasTheSiteIsLeftAsItIs() throws Exception {
    SampleSite.in(folder);
    var file = folder.resolve("en/events/first-boats.md");
    Files.writeString(file, "edited");

    assertThat(SampleSite.in(folder).configuration()).isRegularFile();
    assertThat(file).hasContent("edited");
  }
}
