package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The containers of {@code docker-compose.yml} do what one process does. */
@Tag("containers")
final class CompositionStoryTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void aCommitIntoTheMountedRepositoryBecomesAPageAndPosts(@TempDir Path folder) throws Exception {
    // The containers' user is none of this machine's.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
        var containers = Composition.up(folder)) {
      Path recap = Files.createDirectories(folder.resolve("en/events")).resolve("tea.md");
      Files.writeString(recap, "---\ntitle: Tea and tuning\n---\nKim told us where it grows.\n");
      git.add().addFilepattern(".").call();
      git.commit().setMessage("Tea").setAuthor("Lin", "lin@tea.example").setSign(false).call();

      await()
          .atMost(PATIENCE)
          .until(
              () -> containers.site("/en/events/tea.html").orElse("").contains("Tea and tuning"));
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  containers.playground("/control/posts").orElse("").contains("Tea and tuning")
                      && containers.playground("/control/mails").orElse("").contains("Tea"));

      assertThat(containers.compose("exec", "-T", "syndicator", "id", "-u")).contains("10001");
      assertThat(containers.compose("exec", "-T", "syndicator", "env"))
          .doesNotContain("playground-mastodon-token", "whsec_");
      containers.compose("stop", "--timeout", "10");
      // The playground prints its credentials, which open nothing else.
      assertThat(
              containers.compose(
                  "logs", "--no-color", "producer", "renderer", "syndicator", "serve"))
          .doesNotContain("stopped without finishing", "playground-consumer-secret");
    }
  }
}
