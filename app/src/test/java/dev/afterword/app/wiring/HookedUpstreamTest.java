package dev.afterword.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.afterword.desk.hook.Forge;
import dev.afterword.desk.hook.HookRoute;
import dev.afterword.desk.http.HttpFace;
import dev.afterword.desk.http.HttpFaceConfig;
import dev.afterword.desk.http.Ready;
import dev.afterword.producer.source.Mirror;
import dev.afterword.producer.source.Remote;
import dev.afterword.producer.source.Upstream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hooks of every forge before a remote that takes a connection and says nothing. */
class HookedUpstreamTest {
  private static final String SECRET = "tea";
  private static final String BODY = "{\"ref\":\"refs/heads/main\"}";
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch held = new CountDownLatch(1);
  private final AtomicLong released = new AtomicLong();
  private ServerSocket remote;
  private Upstream upstream;
  private HttpFace face;

  @BeforeEach
  void start(@TempDir Path site, @TempDir Path data) throws Exception {
    remote = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var address =
        new Remote(
            "http://127.0.0.1:" + remote.getLocalPort() + "/tea.git",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Duration.ofHours(1));
    Mirror mirror = Mirror.of(address, data.resolve("tea.git"), Optional.empty(), Instant.EPOCH);
    upstream = new Upstream(mirror, InstantSource.system(), Duration.ofMillis(1));
    upstream.start();
    Thread.ofVirtual().start(this::hold);
    Map<Forge, String> secrets =
        Stream.of(Forge.values()).collect(Collectors.toMap(forge -> forge, _ -> SECRET));
    var route = new HookRoute(secrets, upstream::wake, InstantSource.system());
    face =
        HttpFace.start(
            new HttpFaceConfig(
                InetAddress.getLoopbackAddress(), 0, site, Ready::new, List.of(route)));
  }

  @AfterEach
  void stop() throws Exception {
    released.set(Long.MAX_VALUE);
    face.close();
    upstream.close();
    remote.close();
    client.close();
  }

  /** Holds each connection open until the fetch that made it is let go; then closes it. */
  private void hold() {
    while (!remote.isClosed()) {
      try {
        Socket connection = remote.accept();
        long fetch = upstream.fetches();
        Thread.ofVirtual().start(() -> close(connection, fetch));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void close(Socket connection, long fetch) {
    held.countDown();
    await().atMost(LONGEST).until(() -> released.get() >= fetch);
    try {
      connection.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Test
  void theHookOfEachForgeIsAnsweredWhileTheFetchHangs() throws Exception {
    assertThat(call(Forge.GITHUB, SECRET)).isEqualTo(202);
    held.await();
    for (Forge forge : Forge.values()) {
      assertThat(call(forge, SECRET)).as(forge.wireName()).isEqualTo(202);
    }
    assertThat(upstream.fetches()).as("the first one hangs still").isEqualTo(1);
  }

  @Test
  void whatIsReplayedIsOneMoreFetchAndWhatIsForgedIsNone() throws Exception {
    for (Forge forge : Forge.values()) {
      assertThat(call(forge, "coffee")).as(forge.wireName()).isEqualTo(401);
    }
    assertThat(call(Forge.GITHUB, SECRET)).isEqualTo(202);
    held.await();
    assertThat(upstream.fetches()).as("forged ones woke nobody").isEqualTo(1);
    for (int replay = 0; replay < 40; replay++) {
      assertThat(call(Forge.GITHUB, SECRET)).isEqualTo(202);
    }
    assertThat(upstream.fetches()).as("the first one hangs still").isEqualTo(1);
    released.set(1);
    await().atMost(LONGEST).until(() -> upstream.fetches() == 2);
  }

  private int call(Forge forge, String secret) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(face.url() + "/hooks/" + forge.wireName()));
    switch (forge) {
      case GITHUB -> request.header("X-Hub-Signature-256", "sha256=" + signature(secret));
      case GITEA -> request.header("X-Gitea-Signature", signature(secret));
      case GITLAB -> request.header("X-Gitlab-Token", secret);
      case GITEE -> request.header("X-Gitee-Token", secret);
      case GITCODE -> request.header("X-GitCode-Token", secret);
    }
    request.POST(HttpRequest.BodyPublishers.ofString(BODY));
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static String signature(String secret) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(BODY.getBytes(StandardCharsets.UTF_8)));
  }
}
