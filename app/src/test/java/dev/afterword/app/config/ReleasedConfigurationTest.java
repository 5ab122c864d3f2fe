package dev.afterword.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.ChannelTypes;
import dev.afterword.syndicator.channel.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an installation of an earlier version has in its configuration is accepted for ever. */
final class ReleasedConfigurationTest {
  private static final Path RELEASED = Path.of("src/test/resources/released");
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "TOKEN",
          "0123456789abcdef",
          "SIGNING_KEY",
          "whsec_"
              + Base64.getEncoder()
                  .encodeToString(
                      "a key of thirty-two bytes, no more".getBytes(StandardCharsets.UTF_8)));

  static List<Path> versions() throws IOException {
    try (var folders = Files.list(RELEASED)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyKeyIsStillReadAndEveryChannelOpens(Path version) throws Exception {
    var types = ChannelTypes.load().all();
    var configuration =
        new ConfigurationReader(types, ENVIRONMENT)
            .read(version.resolve("afterword.yaml"))
            .configuration();

    for (ChannelConfiguration channel : configuration.channels()) {
      channel
          .type()
          .open(channel.settings(), new Surroundings(InstantSource.system(), Assets.none()))
          .close();
    }
    assertThat(
            configuration.channels().stream()
                .map(channel -> channel.type().type())
                .collect(Collectors.toSet()))
        .hasSizeGreaterThanOrEqualTo(18);
  }
}
