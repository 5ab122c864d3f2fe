package dev.afterword.app.story;

import static dev.afterword.app.story.Json.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.broker.EmbeddedBroker;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Topics;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import dev.afterword.syndicator.channel.ChannelTypes;
import dev.afterword.syndicator.channel.SettingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault is made from outside, and has its fix; nothing is posted to find it. */
final class DoctorStoryTest {
  /** What has no credentials here, or cannot be asked without sending. */
  private static final Set<String> UNASKED = Set.of("indexnow", "mail", "webhook", "websub");

  private static final String NOBODY = "http://127.0.0.1:1";

  private final Path folder;
  private final World world;

  DoctorStoryTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    world = World.in(folder);
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void aConfigurationThatCannotBeReadIsAFaultWithItsLine() throws Exception {
    world.configure("{ settle: soon }", world.channels("mastodon"));

    Outcome outcome = world.here("doctor");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.output()).contains("fault", "afterword.yaml:2:", "fix: ");
  }

  @Test
  void whatIsWellIsFineAndEmbeddedKafkaIsThere() throws Exception {
    configure("languages: [zh]", world.channels("mastodon"));
    world.commit("zh/events/tea.md", RecapText.small("茶会", "2026-11-01"));

    JsonNode found = examine(0);

    for (String subject :
        List.of("configuration", "data", "content", "kafka", "channel mastodon")) {
      assertThat(item(found, "subject", subject).path("verdict").asText())
          .as(subject)
          .isEqualTo("fine");
    }
    assertThat(finding(found, "content")).endsWith("a Git repository");
  }

  @Test
  void refusedCredentialsAreAFaultOnEveryPlatformThatCanBeAsked() throws Exception {
    Map<String, Map<String, String>> channels = new LinkedHashMap<>();
    world
        .playground()
        .settings()
        .forEach(
            (type, settings) ->
                ChannelTypes.load()
                    .named(type)
                    .ifPresent(known -> channels.put(type, spoilt(known.keys(), settings))));
    configure("languages: [zh]", yaml(channels));

    JsonNode found = examine(1);

    channels.keySet().stream()
        .filter(type -> !UNASKED.contains(type))
        .forEach(
            type -> {
              assertThat(verdict(found, "channel " + type)).as(type).isEqualTo("fault");
              assertThat(fix(found, "channel " + type)).as(type).isNotEmpty();
            });
    assertThat(world.created()).isZero();
  }

  private static Map<String, String> spoilt(List<SettingKey> keys, Map<String, String> settings) {
    var spoilt = new LinkedHashMap<>(settings);
    keys.stream()
        .filter(SettingKey::secret)
        .filter(key -> !key.name().equals("smtp"))
        .forEach(key -> spoilt.computeIfPresent(key.name(), (_, value) -> turned(value)));
    return spoilt;
  }

  /** Another secret of the same shape. */
  private static String turned(String secret) {
    int last = secret.length() - 3;
    return secret.substring(0, last)
        + (secret.charAt(last) == 'x' ? 'y' : 'x')
        + secret.substring(last + 1);
  }

  private static String yaml(Map<String, Map<String, String>> channels) {
    var json = new JsonCodec();
    return channels.entrySet().stream()
        .map(
            channel -> {
              var all = new LinkedHashMap<>(Map.of("type", channel.getKey()));
              all.putAll(channel.getValue());
              return "  "
                  + channel.getKey()
                  + ": "
                  + new String(json.write(all), StandardCharsets.UTF_8)
                  + "\n";
            })
        .collect(Collectors.joining());
  }

  @Test
  void aDataFolderThatIsNoneIsAFaultAndTheRestIsStillLookedAt() throws Exception {
    configure("languages: [zh]", world.channels("mastodon"));
    Files.writeString(world.data(), "a file");

    JsonNode found = examine(1);

    assertThat(finding(found, "data")).contains("cannot be written");
    assertThat(fix(found, "data")).contains("--data");
    assertThat(verdict(found, "channel mastodon")).isEqualTo("fine");
  }

  @Test
  void aSiteFolderThatCannotBeWrittenIsAFault() throws Exception {
    configure("languages: [zh]", world.channels("mastodon"));
    Files.writeString(Files.createDirectories(world.data()).resolve("site"), "a file");

    JsonNode found = examine(1);

    assertThat(finding(found, "site")).contains("cannot be written");
    assertThat(fix(found, "site")).contains("right to write");
  }

  @Test
  void whoeverHasTheDataFolderIsNamedAndThatItsBrokerIsNotThereYet() throws Exception {
    configure("languages: [zh]", world.channels("mastodon"));
    Path lock = Files.createDirectories(world.data()).resolve("lock");
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.lock()) {
      assertThat(held.isValid()).isTrue();

      JsonNode found = examine(1);

      assertThat(finding(found, "data")).contains("in use by process");
      assertThat(finding(found, "kafka")).contains("has not started its broker yet");
    }
  }

  @Test
  void aKafkaThatIsNotThereIsAFault() throws Exception {
    configure("languages: [zh]", world.channels("mastodon"));
    world.kafka("127.0.0.1:1", 1);

    JsonNode found = examine(1);

    assertThat(finding(found, "kafka")).contains("Kafka at 127.0.0.1:1 does not answer");
    assertThat(fix(found, "kafka")).contains("kafka.bootstrap.servers");
  }

  @Test
  void topicsOfAClusterAreLookedAtAndNoneIsMade() throws Exception {
    try (var broker = EmbeddedBroker.start(folder.resolve("elsewhere"))) {
      configure("languages: [zh]", world.channels("mastodon"));
      world.kafka(broker.bootstrapServers(), 3);
      assertThat(finding(examine(1), "kafka")).contains("1 brokers", "topics.replication is 3");

      configure("languages: [zh]", world.channels("mastodon"));
      world.kafka(broker.bootstrapServers(), 1);
      assertThat(finding(examine(0), "kafka")).contains("none of our topics is there yet");

      topics(broker, Topics.standard());
      soon(() -> assertThat(finding(examine(0), "kafka")).contains("all topics are there"));
    }
  }

  @Test
  void topicsWhosePartsDoNotBelongTogetherAreAFault() throws Exception {
    try (var broker = EmbeddedBroker.start(folder.resolve("elsewhere"));
        var admin =
            Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
      topics(broker, Topics.standard());
      admin
          .createPartitions(Map.of(Topics.standard().recaps(), NewPartitions.increaseTo(3)))
          .all()
          .get();
      configure("languages: [zh]", world.channels("mastodon"));
      world.kafka(broker.bootstrapServers(), 1);

      soon(
          () -> {
            JsonNode found = examine(1);
            assertThat(finding(found, "kafka")).contains("different numbers of partitions");
            assertThat(fix(found, "kafka")).contains("the same number");
          });
    }
  }

  /** A broker hears of what was made a moment after its controller. */
  private static void soon(ThrowingRunnable seen) {
    await().atMost(Duration.ofSeconds(60)).untilAsserted(seen);
  }

  private static void topics(EmbeddedBroker broker, Topics topics) {
    try (var log = EventLog.connect(LogConfig.of(broker.bootstrapServers(), topics, "boss"))) {
      log.createTopics();
    }
  }

  @Test
  void aPublicAddressThatDoesNotAnswerIsAFaultWhereItIsProbed() throws Exception {
    configure("url: " + NOBODY, world.channels("mastodon"));
    JsonNode unasked = examine(0);
    assertThat(verdict(unasked, "site.url")).isEqualTo("unclear");
    assertThat(fix(unasked, "site.url")).contains("web server");

    configure("probe: true, url: " + NOBODY, world.channels("mastodon"));
    assertThat(finding(examine(1), "site.url")).contains("nothing is announced");
  }

  @Test
  void anErrorAtThePublicAddressAndAnotherTimeThereAreFaults() throws Exception {
    try (var there = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerOnce(there));
      configure("url: http://127.0.0.1:" + there.getLocalPort(), world.channels("mastodon"));

      JsonNode found = examine(1);

      assertThat(finding(found, "site.url")).endsWith("answers HTTP 404");
      assertThat(fix(found, "site.url")).contains("site.url");
      assertThat(finding(found, "clock")).contains("it is 2020-11-02T10:00:00Z");
    }
  }

  private static void answerOnce(ServerSocket there) {
    try (var visitor = there.accept()) {
      visitor.getInputStream().read();
      visitor
          .getOutputStream()
          .write(
              """
              HTTP/1.1 404 Not Found\r
              Date: Mon, 02 Nov 2020 10:00:00 GMT\r
              Content-Length: 0\r
              Connection: close\r
              \r
              """
                  .getBytes(StandardCharsets.US_ASCII));
      visitor.getOutputStream().flush();
      visitor.shutdownOutput();
      visitor.getInputStream().readAllBytes();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Test
  void aRemoteSourceThatCannotBeReachedOrLacksTheBranchIsAFault() throws Exception {
    world.commit("zh/events/tea.md", RecapText.small("茶会", "2026-11-01"));
    configure("languages: [zh]", world.channels("mastodon"));
    Files.writeString(
        world.content().resolve("afterword.yaml"),
        """
        sources:
          away: { url: "%s/tea.git", prefix: away }
          here: { url: "%s", prefix: here }
          branch: { url: "%s", branch: nowhere, prefix: branch }
        """
            .formatted(NOBODY, world.content().toUri(), world.content().toUri()),
        StandardOpenOption.APPEND);

    JsonNode found = examine(1);

    assertThat(finding(found, "source away")).contains("cannot be fetched");
    assertThat(verdict(found, "source here")).isEqualTo("fine");
    assertThat(finding(found, "source branch")).contains("The branch nowhere is not in");
    assertThat(fix(found, "source branch")).isNotEmpty();
    assertThat(world.data().resolve("sources")).as("what was fetched").doesNotExist();
  }

  @Test
  void aBrokenThemeAndCertificatesThatAreNoneAreFaults() throws Exception {
    configure("theme: ours", world.channels("mastodon"));
    Path theme = Files.createDirectories(world.content().resolve("ours"));
    Files.writeString(theme.resolve("recap.ftlh"), "<#if>");
    Files.writeString(world.content().resolve("cert.pem"), "rubbish");
    Files.writeString(
        world.content().resolve("afterword.yaml"),
        "desk: { certificate: cert.pem, certificate-key: cert.pem }\n",
        StandardOpenOption.APPEND);

    JsonNode found = examine(1);

    assertThat(finding(found, "site.theme")).startsWith("recap.ftlh:1:");
    assertThat(fix(found, "site.theme")).contains("mend this template");
    assertThat(finding(found, "desk.certificate")).contains("cert.pem holds no certificate");

    Files.writeString(theme.resolve("recap.ftlh"), "fine");
    assertThat(verdict(examine(1), "site.theme")).isEqualTo("fine");
  }

  private void configure(String site, String channels) throws IOException {
    world.configure("{}", channels);
    Path file = world.content().resolve("afterword.yaml");
    Files.writeString(
        file,
        Files.readString(file).replaceFirst("site: .*", "site: { title: Tea, " + site + " }"));
  }

  private JsonNode examine(int code) throws Exception {
    Outcome outcome = world.here("doctor", "--json");
    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(code);
    return new JsonCodec().tree(outcome.output());
  }

  private static String verdict(JsonNode found, String subject) {
    return item(found, "subject", subject).path("verdict").asText();
  }

  private static String finding(JsonNode found, String subject) {
    return item(found, "subject", subject).path("finding").asText();
  }

  private static String fix(JsonNode found, String subject) {
    return item(found, "subject", subject).path("fix").asText();
  }
}
