package dev.afterword.producer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SSH against OpenSSH's own server. */
class RemoteSshTest {
  @TempDir private Path folder;

  @Test
  void aKeyOpensARepositoryAndAnotherIsRefusedWithItsCure() throws Exception {
    try (SshServer server = server();
        TeaRepository tea = TeaRepository.in(folder.resolve("tea"))) {
      String commit = tea.commit("tea");
      String client = server.client().toString();
      String url = server.url(folder.resolve("tea"));
      assertThatExceptionOfType(SourceException.class)
          .isThrownBy(() -> mirror(url, server.key(false), client).fetch())
          .withMessageContaining("asks for credentials")
          .withMessageContaining("key for SSH");
      mirror(url, server.key(true), client).fetch();
      try (Source source = Source.open(folder.resolve("main.git"), folder, Optional.empty())) {
        assertThat(source.head().map(Snapshot::commit)).contains(commit);
      }
    }
  }

  @Test
  void aHostThatNobodyKnowsIsRefusedWithItsCure() throws Exception {
    try (SshServer server = server()) {
      String url = server.url(folder.resolve("tea"));
      assertThatExceptionOfType(SourceException.class)
          .isThrownBy(() -> mirror(url, server.key(true), "ssh").fetch())
          .withMessageContaining("is not known to this machine")
          .withMessageContaining("ssh-keyscan");
    }
  }

  private SshServer server() throws Exception {
    Optional<Path> program = SshServer.program();
    if (program.isEmpty()) {
      System.out.println("Skipped: sshd (and, for root, its folder /run/sshd) is not here.");
    }
    assumeTrue(program.isPresent());
    return SshServer.start(program.orElseThrow(), folder.resolve("server"));
  }

  private Mirror mirror(String url, Path key, String client) {
    var remote =
        new Remote(url, Optional.empty(), Optional.empty(), Optional.of(key), Duration.ofHours(1));
    return Mirror.of(remote, folder.resolve("main.git"), Optional.empty(), Instant.EPOCH, client);
  }
}
