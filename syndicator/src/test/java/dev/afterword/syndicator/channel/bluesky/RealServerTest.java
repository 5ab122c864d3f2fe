package dev.afterword.syndicator.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.Digests;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.sample.ForgetfulProxy;
import dev.afterword.syndicator.sample.HostileRecaps;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Bluesky's own server makes of our posts. */
class RealServerTest {
  @TempDir private static Path folder;

  private static @Nullable RealServer server;
  private static @Nullable ForgetfulProxy proxy;

  /** The server takes 30 logins of an account in five minutes. */
  private static @Nullable Channel shared;

  private static final AtomicInteger KEYS = new AtomicInteger();

  private final Instant now = InstantSource.system().instant();
  private final String run = "run " + KEYS.incrementAndGet();

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Optional<Path> modules = RealServer.modules();
    if (modules.isEmpty()) {
      System.out.println(
          "Skipped: no Bluesky server in .peers/pds; see CONTRIBUTING.md for how to have one.");
    }
    assumeTrue(modules.isPresent(), "no Bluesky server in .peers/pds");
    server = RealServer.start(modules.orElseThrow(), folder);
    proxy = new ForgetfulProxy(server.url());
    shared = open();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (shared != null) {
      shared.close();
    }
    if (proxy != null) {
      proxy.close();
    }
    if (server != null) {
      server.stop();
    }
  }

  @Test
  void theAccountIsReady() {
    try (var channel = open()) {
      assertThat(channel.check()).isEqualTo(new Standing.Ready(RealServer.HANDLE));
    }
  }

  @Test
  void aThreadWithACardIsReadBack() throws IOException, InterruptedException {
    byte[] picture = picture();
    assertThat(picture).hasSizeGreaterThan(1_000_000);
    Files.write(folder.resolve(Digests.sha256(picture)), picture);
    var sketch =
        Sketch.usual()
            .cover(Digests.sha256(picture), "image/png", picture.length)
            .language("zh-CN");
    try (var channel = open()) {
      List<Receipt> receipts = say(channel, sketch);
      assertThat(receipts).hasSize(3);
      JsonNode first = read(receipts.getFirst());
      assertThat(first.at("/cid").asText()).isEqualTo(receipts.getFirst().details().get("cid"));
      assertThat(first.at("/value/langs/0").asText()).isEqualTo("zh-CN");
      assertThat(first.at("/value/embed/external/uri").asText()).isEqualTo(Sketch.PAGE);
      assertThat(first.at("/value/embed/external/thumb/size").asInt()).isBetween(1000, 1_000_000);
      assertThat(first.at("/value/embed/external/thumb/mimeType").asText()).isEqualTo("image/jpeg");
      assertThat(first.at("/value/facets/0/features/0/uri").asText()).isEqualTo(Sketch.PAGE);
      JsonNode last = read(receipts.getLast());
      assertThat(last.at("/value/reply/root/uri").asText()).isEqualTo(receipts.getFirst().id());
      assertThat(last.at("/value/reply/parent/uri").asText()).isEqualTo(receipts.get(1).id());
    }
  }

  @Test
  void aLostAnswerLeavesOnePost() throws IOException, InterruptedException {
    try (var channel = open()) {
      int before = count();
      var progress = begin(channel, Sketch.usual());
      forgetful().lose("putRecord");
      assertThat(channel.send(intent(channel, progress, 1))).isInstanceOf(Outcome.Retry.class);
      assertThat(count()).isEqualTo(before + 1);
      assertThat(channel.send(intent(channel, progress, 2))).isInstanceOf(Outcome.Accepted.class);
      assertThat(count()).isEqualTo(before + 1);
    }
  }

  @Test
  void aLostLoginOrPictureIsMadeUpFor() throws IOException, InterruptedException {
    byte[] picture = picture();
    Files.write(folder.resolve(Digests.sha256(picture)), picture);
    var sketch = Sketch.usual().cover(Digests.sha256(picture), "image/png", picture.length);
    try (var channel = open()) {
      int before = count();
      var progress = begin(channel, sketch);
      for (String lost : List.of("createSession", "uploadBlob")) {
        forgetful().lose(lost);
        assertThat(channel.send(intent(channel, progress, 1))).isInstanceOf(Outcome.Retry.class);
      }
      assertThat(channel.send(intent(channel, progress, 3))).isInstanceOf(Outcome.Accepted.class);
      assertThat(count()).isEqualTo(before + 1);
    }
  }

  @Test
  void whatWasChangedUnderOurNameStaysAsItIs() {
    try (var channel = open()) {
      var progress = begin(channel, Sketch.usual());
      var intent = intent(channel, progress, 1);
      channel.send(intent);
      ObjectNode changed = intent.request().deepCopy();
      changed.withObject("record").putArray("langs").add("nl");
      assertThat(channel.send(new Intent(intent.post(), intent.key(), intent.at(), 2, changed)))
          .isInstanceOf(Outcome.Accepted.class);
    }
  }

  @Test
  void aRemovedThreadIsGone() throws IOException, InterruptedException {
    try (var channel = open()) {
      int before = count();
      List<Receipt> receipts = say(channel, Sketch.usual());
      for (Receipt receipt : receipts.reversed()) {
        var deletion = new Intent(0, "d", now, 1, channel.deletion(receipt));
        assertThat(channel.delete(deletion)).isInstanceOf(Outcome.Accepted.class);
        assertThat(channel.delete(deletion)).isInstanceOf(Outcome.Accepted.class);
        assertThat(read(receipt).path("error").asText()).isEqualTo("RecordNotFound");
      }
      assertThat(count()).isEqualTo(before);
    }
  }

  static Stream<String> hostile() {
    return HostileRecaps.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileRecapsAreTaken(String what) {
    var channel = Objects.requireNonNull(shared);
    assertThat(say(channel, HostileRecaps.all().getOrDefault(what, new Sketch()))).isNotEmpty();
  }

  private static Channel open() {
    return new BlueskyType()
        .open(
            new ChannelSettings(
                "sky",
                Map.of(
                    "url", List.of(forgetful().url().toString()),
                    "identifier", List.of(RealServer.HANDLE),
                    "password", List.of(RealServer.PASSWORD))),
            new Surroundings(
                InstantSource.system(),
                sha256 -> Optional.of(folder.resolve(sha256)).filter(Files::exists)));
  }

  private static ForgetfulProxy forgetful() {
    return Objects.requireNonNull(proxy);
  }

  private static RealServer real() {
    return Objects.requireNonNull(server);
  }

  private static Progress begin(Channel channel, Sketch sketch) {
    return Rehearsal.begin(channel, sketch.announcement());
  }

  private List<Receipt> say(Channel channel, Sketch sketch) {
    var progress = begin(channel, sketch);
    while (!progress.isComplete()) {
      Outcome outcome = channel.send(intent(channel, progress, 1));
      assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
      progress = progress.with(((Outcome.Accepted) outcome).receipt());
    }
    return progress.receipts();
  }

  private Intent intent(Channel channel, Progress progress, int attempt) {
    String value = Digests.sha256(run + progress.next()).substring(0, 32);
    return new Intent(
        progress.next(), value, now, attempt, channel.request(progress, new Key(value, now)));
  }

  private static JsonNode read(Receipt receipt) throws IOException, InterruptedException {
    String[] parts = receipt.id().split("/", -1);
    return real()
        .get(
            "com.atproto.repo.getRecord?repo="
                + parts[2]
                + "&collection="
                + parts[3]
                + "&rkey="
                + parts[4]);
  }

  private static int count() throws IOException, InterruptedException {
    int count = 0;
    String cursor = "";
    do {
      JsonNode page =
          real()
              .get(
                  "com.atproto.repo.listRecords?limit=100&collection=app.bsky.feed.post&repo="
                      + RealServer.HANDLE
                      + cursor);
      count += page.path("records").size();
      cursor = page.has("cursor") ? "&cursor=" + page.path("cursor").asText() : "";
    } while (!cursor.isEmpty());
    return count;
  }

  /** Noise, which no format makes small. */
  private static byte[] picture() throws IOException {
    var image = new BufferedImage(1500, 900, BufferedImage.TYPE_INT_RGB);
    var random = new Random(7);
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        image.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
