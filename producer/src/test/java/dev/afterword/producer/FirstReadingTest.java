package dev.afterword.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.Recap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstReadingTest {
  @TempDir private Path content;
  @TempDir private Path data;

  private ProducerConfig config(Path folder) {
    return new ProducerConfig(
        "main",
        folder,
        data,
        "",
        List.of("**/*.md"),
        List.of(),
        Optional.empty(),
        List.of("en"),
        ZoneId.of("UTC"),
        ProducerConfig.LARGEST_FILE);
  }

  @Test
  void readsARecapOfTheHeadAndLeavesNothingBehind() throws Exception {
    try (GitFolder git = GitFolder.in(content)) {
      git.write("en/tea.md", "---\ntitle: Tea\ntime: 2024/05/01\n---\nWords.\n").commit("tea");
      assertThat(FirstReading.of(config(content)).map(Recap::title)).contains("Tea");
      try (var files = Files.list(data)) {
        assertThat(files).isEmpty();
      }
    }
  }

  @Test
  void contentThatIsNotThereIsNobodysTroubleYet() {
    assertThat(FirstReading.of(config(content.resolve("missing")))).isEmpty();
  }

  @Test
  void anEmptyRepositoryHasNothingToRead() throws Exception {
    try (GitFolder _ = GitFolder.in(content)) {
      assertThat(FirstReading.of(config(content))).isEmpty();
    }
  }
}
