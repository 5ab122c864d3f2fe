package dev.afterword.producer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.SshTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways to a remote repository, with real ends on both sides. */
class RemoteTransportTest {
  @TempDir private Path folder;

  private String commit() throws Exception {
    try (TeaRepository tea = TeaRepository.in(folder.resolve("repositories/tea"))) {
      return tea.commit("tea");
    }
  }

  private static Remote remote(String url, String token) {
    return new Remote(
        url, Optional.empty(), Optional.of(token), Optional.empty(), Duration.ofHours(1));
  }

  private Mirror mirror(String url, String token) {
    return Mirror.of(
        remote(url, token), folder.resolve("main.git"), Optional.empty(), Instant.EPOCH);
  }

  private Optional<String> head() {
    try (Source source = Source.open(folder.resolve("main.git"), folder, Optional.empty())) {
      return source.head().map(Snapshot::commit);
    }
  }

  @Test
  void aTokenOpensARepositoryOverHttps() throws Exception {
    Optional<Path> program = GitHttps.program();
    if (program.isEmpty()) {
      System.out.println("Skipped: git-http-backend is not here.");
    }
    assumeTrue(program.isPresent());
    String commit = commit();
    var usual = HttpsURLConnection.getDefaultSSLSocketFactory();
    try (var git =
        GitHttps.serve(program.orElseThrow(), folder.resolve("repositories"), "s3cret", folder)) {
      String url = git.url("tea/.git");
      assertThatExceptionOfType(SourceException.class)
          .as("a certificate that nobody vouches for")
          .isThrownBy(() -> mirror(url, "s3cret").fetch());
      HttpsURLConnection.setDefaultSSLSocketFactory(git.trust().getSocketFactory());
      assertThatExceptionOfType(SourceException.class)
          .isThrownBy(() -> mirror(url, "wr0ng").fetch())
          .withMessageContaining("asks for credentials and refuses these")
          .withMessageNotContaining("wr0ng");
      assertThatExceptionOfType(SourceException.class)
          .as("only asked")
          .isThrownBy(() -> Mirror.head(remote(url, "wr0ng"), Optional.empty()))
          .withMessageContaining("asks for credentials and refuses these")
          .withMessageNotContaining("wr0ng");
      assertThat(Mirror.head(remote(url, "s3cret"), Optional.empty())).contains(commit);
      assertThat(Mirror.head(remote(url, "s3cret"), Optional.of("trunk"))).contains(commit);
      mirror(url, "s3cret").fetch();
      assertThat(head()).contains(commit);
    } finally {
      HttpsURLConnection.setDefaultSSLSocketFactory(usual);
    }
  }

  /** What stands in for ssh notes how it was called, and runs the command on this machine. */
  @Test
  void aKeyIsHandedToTheProgramForSsh() throws Exception {
    Path shell = Path.of("/bin/sh");
    if (!Files.isExecutable(shell) || GitHttps.program().isEmpty()) {
      System.out.println("Skipped: neither a shell nor Git is here.");
    }
    assumeTrue(Files.isExecutable(shell) && GitHttps.program().isPresent());
    String commit = commit();
    Path called = folder.resolve("called");
    Path ssh = folder.resolve("ssh");
    Files.writeString(
        ssh,
        "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\" >> '%s'; done\nexec sh -c \"$word\"\n"
            .formatted(called),
        StandardCharsets.UTF_8);
    assertThat(ssh.toFile().setExecutable(true)).isTrue();
    Path key = folder.resolve("key");
    try (Git git = Git.init().setBare(true).setDirectory(folder.resolve("b.git").toFile()).call()) {
      git.fetch()
          .setRemote("ssh://git@tea.example:2222" + folder.resolve("repositories/tea"))
          .setRefSpecs(List.of(new RefSpec("+refs/heads/*:refs/heads/*")))
          .setTransportConfigCallback(
              transport ->
                  ((SshTransport) transport)
                      .setSshSessionFactory(new ProgramSsh(ssh.toString(), Optional.of(key))))
          .call();
      assertThat(git.getRepository().resolve("refs/heads/trunk"))
          .isEqualTo(ObjectId.fromString(commit));
    }
    assertThat(Files.readAllLines(called))
        .contains("BatchMode=yes", "IdentitiesOnly=yes", key.toString(), "2222", "git@tea.example")
        .anyMatch(word -> word.startsWith("git-upload-pack "));
  }
}
