package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the build has laid out. */
final class DistributionStoryTest {
  private static final int MAJOR_VERSION_AT = 7;
  private static final int WITH_STACK_MAPS = 50;

  @Test
  void noClassOfTheCommandLineIsTooOldForTheCache() throws Exception {
    String distribution = System.getProperty("afterword.distribution", "");
    assumeFalse(distribution.isEmpty());
    Path picocli;
    try (var jars = Files.list(Path.of(distribution, "lib"))) {
      picocli =
          jars.filter(jar -> String.valueOf(jar.getFileName()).startsWith("picocli-"))
              .findFirst()
              .orElseThrow();
    }
    try (var jar = new JarFile(picocli.toFile())) {
      var classes =
          Collections.list(jar.entries()).stream()
              .filter(entry -> entry.getName().endsWith(".class"))
              .toList();
      assertThat(classes).isNotEmpty();
      for (ZipEntry entry : classes) {
        assertThat(version(jar, entry)).as(entry.getName()).isGreaterThanOrEqualTo(WITH_STACK_MAPS);
      }
    }
  }

  private static int version(JarFile jar, ZipEntry entry) throws IOException {
    try (InputStream bytes = jar.getInputStream(entry)) {
      return bytes.readNBytes(MAJOR_VERSION_AT + 1)[MAJOR_VERSION_AT];
    }
  }
}
