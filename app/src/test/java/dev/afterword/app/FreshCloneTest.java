package dev.afterword.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher builds a fresh clone without tests. A module that is given something by another's
 * tests once made that impossible, and a tree that had been built whole did not show it.
 */
@DisabledOnOs(OS.WINDOWS)
final class FreshCloneTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path clone;

  @Test
  void everyModuleFindsTheOthersInABuildWithoutTests() throws Exception {
    for (Path file : build()) {
      Path copy = clone.resolve(ROOT.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    Path log = clone.resolve("build.log");
    // The launcher's own command, but nothing is compiled and no program run: 8 seconds of CPU
    // instead of 130.
    var maven =
        new ProcessBuilder(
                "sh",
                "mvnw",
                "-o",
                "-q",
                "-B",
                "-Pprogram",
                "package",
                "-pl",
                "app",
                "-am",
                "-Dmaven.main.skip=true",
                "-Dexec.skip=true")
            .directory(clone.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    maven.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
    Process process = maven.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    assertThat(ROOT.resolve("afterword")).content().contains("-q -B -Pprogram package -pl app -am");
  }

  private static List<Path> build() throws IOException {
    try (Stream<Path> settings = Files.walk(ROOT.resolve(".mvn"));
        Stream<Path> modules = Files.list(ROOT)) {
      return Stream.of(
              Stream.of(ROOT.resolve("pom.xml"), ROOT.resolve("mvnw")),
              settings,
              modules.map(module -> module.resolve("pom.xml")))
          .flatMap(files -> files)
          .filter(Files::isRegularFile)
          .toList();
    }
  }
}
