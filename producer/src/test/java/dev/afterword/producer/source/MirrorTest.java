package dev.afterword.producer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

  @TempDir private Path upstream;
  @TempDir private Path data;
  private TeaRepository tea;

  @BeforeEach
  void create() throws Exception {
    tea = TeaRepository.in(upstream);
  }

  @AfterEach
  void close() {
    tea.close();
  }

  private Mirror mirror(String url, Optional<String> branch) {
    var remote =
        new Remote(
            url, Optional.empty(), Optional.of("s3cret"), Optional.empty(), Duration.ofHours(1));
    return Mirror.of(remote, data.resolve("main.git"), branch, NOW);
  }

  private Optional<String> head(Optional<String> branch) {
    try (Source source = Source.open(data.resolve("main.git"), data, branch)) {
      return source.head().map(Snapshot::commit);
    }
  }

  @Test
  void itFollowsTheBranchOfTheRemoteThroughForcePushes() throws Exception {
    Mirror mirror = mirror(upstream.toUri().toString(), Optional.empty());
    mirror.fetch();
    assertThat(head(Optional.empty())).isEmpty();
    String first = tea.commit("one");
    mirror.fetch();
    assertThat(head(Optional.empty())).contains(first);
    String forced =
        tea.git().commit().setAmend(true).setMessage("other").setSign(false).call().name();
    mirror.fetch();
    assertThat(head(Optional.empty())).contains(forced);
    try (Source source = Source.open(data.resolve("main.git"), data, Optional.empty())) {
      assertThat(source.at(first)).as("what was published can still be compared").isPresent();
    }
  }

  @Test
  void aBranchThatVanishesLeavesWhatWasThere() throws Exception {
    String first = tea.commit("one");
    tea.git().branchCreate().setName("site").call();
    Mirror mirror = mirror(upstream.toUri().toString(), Optional.of("site"));
    mirror.fetch();
    assertThat(head(Optional.of("site"))).contains(first);
    tea.git().branchDelete().setBranchNames("site").setForce(true).call();
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(mirror::fetch)
        .withMessageContaining("branch site is not in");
    assertThat(head(Optional.of("site"))).contains(first);
  }

  @Test
  void aRepositoryThatAsksForCredentialsIsNamedWithItsCure() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://user:pa55@127.0.0.1:" + server.getAddress().getPort() + "/tea.git";
      assertThatExceptionOfType(SourceException.class)
          .isThrownBy(() -> mirror(url, Optional.empty()).fetch())
          .withMessageContaining("asks for credentials")
          .withMessageContaining("set token")
          .withMessageNotContaining("pa55")
          .withMessageNotContaining("s3cret");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whileTheRemoteIsAwayItSaysSinceWhenAndFetchesAgainWhenItIsBack() throws Exception {
    var away = upstream.resolveSibling(upstream.getFileName() + "-away");
    String first = tea.commit("one");
    Mirror mirror = mirror(upstream.toUri().toString(), Optional.empty());
    try (var follower = new Upstream(mirror, InstantSource.fixed(NOW), Duration.ofMillis(50))) {
      follower.fetch();
      assertThat(follower.trouble()).isEmpty();
      Files.move(upstream, away);
      follower.fetch();
      assertThat(follower.trouble())
          .hasValueSatisfying(it -> assertThat(it.since()).isEqualTo(NOW));
      assertThat(head(Optional.empty())).contains(first);
      Files.move(away, upstream);
      follower.fetch();
      assertThat(follower.trouble()).isEmpty();
    }
  }

  @Test
  void manyCallsAreOneFetch() throws Exception {
    tea.commit("one");
    Mirror mirror = mirror(upstream.toUri().toString(), Optional.empty());
    try (var follower = new Upstream(mirror, InstantSource.fixed(NOW), Duration.ofSeconds(30))) {
      follower.start();
      for (int call = 0; call < 1_000; call++) {
        follower.wake();
      }
      await().atMost(LONGEST).until(() -> follower.fetches() == 1);
      for (int call = 0; call < 1_000; call++) {
        follower.wake();
      }
      Thread.sleep(200);
      assertThat(follower.fetches()).isEqualTo(1);
    }
  }

  @Test
  void aCallThatIsLostIsHealedByTheNextQuestion() throws Exception {
    String first = tea.commit("one");
    var remote =
        new Remote(
            upstream.toUri().toString(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(1));
    Mirror mirror = Mirror.of(remote, data.resolve("main.git"), Optional.empty(), NOW);
    try (var follower = new Upstream(mirror, InstantSource.fixed(NOW), Upstream.PAUSE)) {
      follower.start();
      await().atMost(LONGEST).until(() -> head(Optional.empty()).equals(Optional.of(first)));
      String second = tea.commit("two");
      await().atMost(LONGEST).until(() -> head(Optional.empty()).equals(Optional.of(second)));
    }
  }
}
