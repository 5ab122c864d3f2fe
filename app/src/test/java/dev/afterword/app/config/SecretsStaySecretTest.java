package dev.afterword.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a configuration, no message and no {@code toString} repeats a secret. */
final class SecretsStaySecretTest {
  private static final int CASES = 5_000;
  private static final String SECRET = "hunter2/Ω";
  private static final List<String> WRITTEN =
      List.of(
          SECRET,
          "'" + SECRET + "'",
          "${SECRET}",
          "'${SECRET}'",
          "'a${SECRET}b'",
          "'${file:secret}'",
          "[" + SECRET + ", " + SECRET + "]",
          "[ '${SECRET}', '${SECRET}' ]",
          "'https://user:" + SECRET + "@host.example/'",
          "'https://host.example/${SECRET}'",
          "'smtp://u:${SECRET}@host.example:99999'",
          "'${UNSET}${SECRET}'",
          "'${SECRET}${'",
          "*" + SECRET,
          "&" + SECRET,
          "!" + SECRET + " x",
          "\"" + SECRET + "\\q\"",
          "|\n      " + SECRET + "\n",
          "{ a: " + SECRET + " }");
  private static final List<String> KEYS =
      List.of(
          "kafka: { sasl.jaas.config: %s }",
          "kafka:\n  sasl.password: %s",
          "kafka: { bootstrap.servers: %s }",
          "site: { url: %s }",
          "site: { timezone: %s }",
          "site: { languages: %s }",
          "site: { bucket: { name: a-b, region: x, access-key: %s, secret-key: %s } }",
          "site: { bucket: { session-token: %s, secret-kee: %s } }",
          "content: { include: %s }",
          "topics: { partitions: %s }",
          "announce: { settle: %s }",
          "desk: { key: %s }",
          "desk: { read-key: %s, url: %s }",
          "channels:\n  c:\n    type: toots\n    url: https://a.example\n    token: %s",
          "channels:\n  c:\n    type: toots\n    token: x\n    url: %s",
          "channels:\n  c:\n    type: toots\n    tokn: %s",
          "channels:\n  c:\n    type: %s",
          "channels:\n  c:\n    type: letters\n    to: [a]\n    smtp: %s",
          "channels:\n  c:\n    type: letters\n    smtp: smtp://h:1\n    to: %s\n    rate: %s",
          "channels:\n  c: %s",
          "channels: %s",
          "statuses: { main: { forge: gitea, repository: %s, token: %s } }",
          "statuses: { main: { forge: gitea, repository: https://a.example/b/c, token: %s } }",
          "statuses: { main: { forge: %s } }",
          "statuses: { main: %s }",
          "statuses: %s");

  @TempDir private Path folder;

  @Test
  void noMessageAndNoTextOfARecordHoldsASecret() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Files.writeString(folder.resolve("secret"), SECRET + "\n");
    var reader = new ConfigurationReader(Platform.all(), Map.of("SECRET", SECRET));

    for (int round = 0; round < CASES; round++) {
      var yaml = yaml(random);
      var file = Files.writeString(folder.resolve("afterword.yaml"), yaml);
      assertThat(told(reader, file)).as("seed %d:%n%s", seed, yaml).doesNotContain("hunter2");
    }
  }

  private static String told(ConfigurationReader reader, Path file) {
    try {
      var read = reader.read(file);
      var configuration = read.configuration();
      return read
          + "\n"
          + configuration.site().bucket()
          + configuration.kafka()
          + configuration.desk()
          + "\n"
          + configuration.channels();
    } catch (ConfigurationException refused) {
      return refused + "\n" + refused.problems();
    }
  }

  private static String yaml(RandomGenerator random) {
    var key = KEYS.get(random.nextInt(KEYS.size()));
    var text = key.replace("%s", WRITTEN.get(random.nextInt(WRITTEN.size())));
    // One case in four is cut or broken at a random place, as a slip of the editor would.
    if (random.nextInt(4) > 0) {
      return text;
    }
    int at = random.nextInt(text.length());
    var slips = List.of("\t", "[", "\"", ": ", "\n", "", "}", "- ");
    return text.substring(0, at)
        + slips.get(random.nextInt(slips.size()))
        + text.substring(Math.min(text.length(), at + random.nextInt(2)));
  }
}
