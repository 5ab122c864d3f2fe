package dev.afterword.renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Nu validator, the one of the W3C, finds nothing wrong with the sample site. */
class ValidatorTest {
  @TempDir(factory = MemoryFolder.class)
  private Path folder;

  @Test
  void everyPageIsValid() throws IOException, InterruptedException {
    Optional<Path> validator = Peers.find("vnu/node_modules/vnu-jar/build/dist/vnu.jar");
    if (validator.isEmpty()) {
      System.out.println(
          "The Nu validator is not there (.ci/run fetches it): pages are not judged.");
    }
    assumeTrue(validator.isPresent());
    Path site = SampleSite.write(folder);
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Xss32m",
                "-jar",
                validator.get().toString(),
                "--format",
                "gnu",
                "--also-check-css",
                "--skip-non-html",
                site.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    // A file has no origin that the pages' own policy could allow.
    assertThat(said.lines().filter(line -> !line.contains("violates Content Security Policy")))
        .isEmpty();
  }
}
