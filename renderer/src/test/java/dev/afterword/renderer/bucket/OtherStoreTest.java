package dev.afterword.renderer.bucket;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.file.SiteFolder;
import dev.afterword.renderer.site.Output;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store that nobody here wrote (s3rver) takes our requests, keys and lists; it verifies no
 * signature of version 4.
 */
final class OtherStoreTest {
  private static final Path PROGRAM = Path.of(".peers/s3rver/node_modules/.bin/s3rver");

  @TempDir private Path folder;

  @Test
  void theSiteIsPublishedChangedAndRemoved() throws Exception {
    Optional<Path> program = program();
    if (program.isEmpty()) {
      System.out.println("s3rver is not there (.ci/run fetches it): no judgement.");
    }
    assumeTrue(program.isPresent());
    int port = freePort();
    Process store =
        new ProcessBuilder(
                program.get().toString(),
                "-d",
                Files.createDirectories(folder.resolve("store")).toString(),
                "-a",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "--configure-bucket",
                "pages")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    try {
      publish(config(port, "S3RVER"));
    } finally {
      store.destroy();
    }
  }

  private void publish(BucketConfig config) throws IOException {
    try (var bucket = new Bucket(config, InstantSource.system());
        var other =
            new Bucket(config(config.endpoint().getPort(), "NOBODY"), InstantSource.system());
        var site = SiteFolder.open(folder.resolve("site"), folder.resolve("data"));
        var publication =
            new Publication(
                config, folder.resolve("site"), folder.resolve("data"), InstantSource.system())) {
      await().atMost(60, SECONDS).until(() -> bucket.fault().isEmpty());
      assertThat(other.fault().orElse("")).contains("correct site.bucket.access-key");
      for (int number = 0; number < 30; number++) {
        put(site, "zh/标签/C++ & (%d)'!*.html".formatted(number), "page " + number);
      }
      site.finish();
      publication.publish(site.files(), _ -> Output.Stage.PAGES);
      put(site, "zh/index.html", "front");
      site.finish();
      site.remove(Set.of(new SitePath("zh/标签/C++ & (7)'!*.html")));
      publication.publish(site.files(), _ -> Output.Stage.PAGES);
      var keys = new ArrayList<String>();
      Optional<String> next = Optional.empty();
      do {
        Listing listing = bucket.list(next);
        keys.addAll(listing.tags().keySet());
        next = listing.next();
      } while (next.isPresent());
      assertThat(keys)
          .containsExactlyInAnyOrderElementsOf(
              site.files().stream().map(file -> file.path().value()).toList());
      assertThat(bucket.find(new SitePath("zh/index.html")).flatMap(Found::mark)).isPresent();
    }
  }

  private static void put(SiteFolder site, String path, String text) {
    site.put(new SitePath(path), text, text.getBytes(StandardCharsets.UTF_8));
  }

  private static BucketConfig config(int port, String access) {
    return new BucketConfig(
        URI.create("http://127.0.0.1:" + port),
        "eu-west-1",
        "pages",
        "www/",
        new BucketConfig.Keys(access, "S3RVER", Optional.empty()),
        true,
        true);
  }

  private static Optional<Path> program() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      if (Files.exists(folder.resolve(PROGRAM))) {
        return Optional.of(folder.resolve(PROGRAM));
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
