package dev.afterword.producer.source;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramSshTest {
  @TempDir private Path folder;

  /** As ssh does under load: nothing more comes of it, and its reason only a moment later. */
  @Test
  void aReasonThatComesAfterTheEndOfTheOutputIsStillTold() throws Exception {
    Path shell = Path.of("/bin/sh");
    if (!Files.isExecutable(shell)) {
      System.out.println("Skipped: no shell is here.");
    }
    assumeTrue(Files.isExecutable(shell));
    Path ssh = folder.resolve("ssh");
    Files.writeString(
        ssh,
        "#!/bin/sh\nexec 1>&-\nsleep 0.5\necho 'Host key verification failed.' >&2\nexit 255\n",
        StandardCharsets.UTF_8);
    boolean executable = ssh.toFile().setExecutable(true);
    assumeTrue(executable);
    var remote =
        new Remote(
            "ssh://git@tea.example/tea",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Duration.ofHours(1));
    Mirror mirror =
        Mirror.of(
            remote, folder.resolve("main.git"), Optional.empty(), Instant.EPOCH, ssh.toString());
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(mirror::fetch)
        .withMessageContaining("is not known to this machine");
  }
}
