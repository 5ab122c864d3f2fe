package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code afterword try} on a machine where nothing is configured. */
final class TrialStoryTest {
  @TempDir private Path folder;

  @Test
  void theSampleIsAnnouncedEverywhereAndASecondStartIsSilent() throws Exception {
    var site = folder.resolve("sample");

    Outcome first = Afterword.run(Map.of(), List.of("try", "--once", site.toString()));

    assertThat(first.code()).as(first.toString()).isZero();
    assertThat(first.output())
        .contains("announced  toots", "announced  posts", "announced  programs")
        .contains("announced  readers-zh", "announced  readers-en");
    assertThat(Files.exists(site.resolve(".afterword/site/zh/events/storage-night.html"))).isTrue();
    var said = files(site.resolve(".afterword/playground"));
    assertThat(said).isNotEmpty();

    Outcome second = Afterword.run(Map.of(), List.of("try", "--once", site.toString()));

    assertThat(second.code()).as(second.toString()).isZero();
    assertThat(second.output()).doesNotContain("announced");
    assertThat(files(site.resolve(".afterword/playground"))).as(second.toString()).isEqualTo(said);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    var contents = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file.toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
