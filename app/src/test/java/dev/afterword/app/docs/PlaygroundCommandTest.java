package dev.afterword.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.app.config.ConfigurationReader;
import dev.afterword.syndicator.channel.ChannelTypes;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code afterword playground} prints can be used as it is. */
final class PlaygroundCommandTest {
  @TempDir private Path folder;

  @Test
  void whatItPrintsIsAConfigurationWithAChannelForEveryPlatform() throws Exception {
    var calls = new Calls();
    var run =
        Thread.ofPlatform()
            .start(() -> calls.execute("playground", "--port", "0", "--smtp-port", "0"));
    String printed = awaited(calls);
    run.interrupt();
    assertThat(run.join(Duration.ofSeconds(20))).isTrue();

    var types = ChannelTypes.load().all();
    var file =
        Files.writeString(
            folder.resolve("afterword.yaml"), printed.substring(printed.indexOf("channels:")));
    assertThat(new ConfigurationReader(types, Map.of()).read(file).configuration().channels())
        .extracting(channel -> channel.type().type())
        .containsExactlyInAnyOrderElementsOf(types.stream().map(type -> type.type()).toList());
  }

  @Test
  void aPortThatIsTakenIsSaid() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var calls = new Calls();
      String port = Integer.toString(taken.getLocalPort());
      assertThat(calls.execute("playground", "--port", port, "--smtp-port", "0")).isEqualTo(1);
      assertThat(calls.error()).contains("--port");
    }
  }

  private static String awaited(Calls calls) throws InterruptedException {
    for (int turn = 0; turn < 400 && !calls.out().contains("readers@example.org"); turn++) {
      Thread.sleep(50);
    }
    return calls.out();
  }
}
