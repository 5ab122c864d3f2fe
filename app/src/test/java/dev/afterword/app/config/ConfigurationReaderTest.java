package dev.afterword.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.contract.Topics;
import dev.afterword.desk.tls.CertificateFiles;
import dev.afterword.renderer.address.Appearance;
import dev.afterword.renderer.bucket.BucketConfig;
import dev.afterword.syndicator.decide.OnEdit;
import dev.afterword.syndicator.decide.OnWithdraw;
import dev.afterword.syndicator.decide.QuietHours;
import dev.afterword.syndicator.decide.WhenUncertain;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationReaderTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("TOKEN", "t0ken", "SERVERS", "one:9092,two:9092", "EMPTY", "");

  @TempDir private Path folder;

  @Test
  void aFolderWithoutTheFileGetsDefaults() throws Exception {
    var meetups = folder.resolve("meetups");

    var configuration = reader().absent(meetups).configuration();

    assertThat(configuration)
        .isEqualTo(
            new Configuration(
                new Site(
                    "meetups",
                    Optional.empty(),
                    List.of(),
                    ZoneId.of("UTC"),
                    false,
                    Appearance.standard(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    true,
                    false),
                new Content(".", List.of("**/*.md"), List.of(), "static"),
                Kafka.embedded(),
                Topics.standard(),
                new Announce(
                    Duration.ofMinutes(10),
                    3,
                    Duration.ofDays(30),
                    Duration.ofDays(1),
                    Approval.NEVER),
                new Desk(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                List.of()));
  }

  @Test
  void anEmptyFileAndEmptySectionsSayTheSameAsNoFile() throws Exception {
    var absent = reader().absent(folder).configuration();

    assertThat(read("")).isEqualTo(absent);
    assertThat(read("# nothing\n")).isEqualTo(absent);
    assertThat(read("site:\ncontent: {}\nkafka:\ntopics:\nannounce:\nchannels:\n  # none\n"))
        .isEqualTo(absent);
  }

  @Test
  void everyKeyIsMapped() throws Exception {
    var configuration = read(Golden.read("full.yaml"));

    assertThat(configuration.site())
        .isEqualTo(
            new Site(
                "Harbour Talks",
                Optional.of(URI.create("https://talks.example/recaps")),
                List.of("zh", "en", "pt-BR"),
                ZoneId.of("Asia/Shanghai"),
                true,
                new Appearance(
                    Map.of("accent", "#123456", "dark-accent", "#abcdef"),
                    Optional.of("/images/logo.svg"),
                    List.of(
                        new Appearance.Link("Charter", "https://charter.example/", ""),
                        new Appearance.Link("关于我们", "/zh/about.html", "zh")),
                    "© Harbour Talks"),
                Optional.of("look"),
                false,
                Optional.of(
                    new BucketConfig(
                        URI.create("https://objects.example:9000"),
                        "auto",
                        "talks",
                        "www/recaps/",
                        new BucketConfig.Keys("key", "t0ken", Optional.empty()),
                        false,
                        true)),
                false,
                true));
    assertThat(configuration.content())
        .isEqualTo(
            new Content(
                "app/pages",
                List.of("events/**/*.md", "blog/*.{md,markdown}"),
                List.of("**/README.md"),
                "public/files"));
    assertThat(configuration.topics()).isEqualTo(new Topics("talks-", 6, (short) 3));
    assertThat(configuration.announce())
        .isEqualTo(
            new Announce(
                Duration.ZERO, 0, Duration.ofDays(10_000), Duration.ofDays(1), Approval.REQUIRED));
  }

  @Test
  void kafkaPropertiesAreWrittenWithDotsOrNested() throws Exception {
    assertThat(read(Golden.read("full.yaml")).kafka().properties())
        .containsExactly(
            Map.entry("bootstrap.servers", "one:9092,two:9092"),
            Map.entry("request.timeout.ms", "20000"),
            Map.entry("sasl.jaas.config", "user=\"talks\" password=\"t0ken\";"),
            Map.entry("security.protocol", "SASL_SSL"),
            Map.entry("ssl.truststore.type", "PEM"));
    assertThat(read("kafka: { bootstrap.servers: [one:1, two:2] }").kafka().bootstrapServers())
        .contains("one:1,two:2");
  }

  @Test
  void aCertificateOfTheDeskLiesBesideTheFileAndNeedsItsKeyAndNoProxy() throws Exception {
    assertThat(read("desk: { certificate: c.pem, certificate-key: /k.pem }").desk().certificate())
        .contains(new CertificateFiles(folder.resolve("c.pem"), Path.of("/k.pem")));
    assertThatThrownBy(() -> read("desk: { certificate: c.pem }"))
        .hasMessageContaining("desk.certificate needs both");
    assertThatThrownBy(
            () -> read("desk: { certificate: c, certificate-key: k, url: 'https://a.example' }"))
        .hasMessageContaining("desk.certificate is for a desk without a proxy");
  }

  @Test
  void channelsAreReadInTheirOrder() throws Exception {
    var channels = read(Golden.read("full.yaml")).channels();

    assertThat(channels).extracting(ChannelConfiguration::name).containsExactly("post-2", "list");
    assertThat(channels.getFirst().type()).isEqualTo(Platform.TOOTS);
    assertThat(channels.getFirst().settings().values())
        .isEqualTo(
            Map.of("url", List.of("http://127.0.0.1:8080/social"), "token", List.of("t0ken")));
    assertThat(channels.getFirst().policy())
        .isEqualTo(
            new ChannelPolicy(
                List.of("en", "zh"),
                Optional.of(Duration.ofMillis(250)),
                Optional.of(OnEdit.REPLY),
                Optional.of(OnWithdraw.DELETE),
                WhenUncertain.RETRY,
                Optional.of(
                    new QuietHours(
                        LocalTime.of(22, 0), LocalTime.of(8, 0), ZoneId.of("Asia/Shanghai"))),
                Optional.of(Duration.ofMinutes(30)),
                Optional.of(new Rate(20, Duration.ofMinutes(1))),
                Optional.of(new Budget(new BigDecimal("4.50"), "USD", Duration.ofDays(30))),
                Optional.of("templates/toots")));
    assertThat(channels.getLast().policy()).isEqualTo(ChannelPolicy.standard());
    assertThat(channels.getLast().settings().list("to"))
        .containsExactly("a@lists.example", "b@lists.example");
  }

  @Test
  void allProblemsAreReportedAtOnceWithTheirPlaces() throws Exception {
    Files.writeString(folder.resolve("afterword.yaml"), Golden.read("problems.yaml"));

    var told =
        problems(folder.resolve("afterword.yaml")).stream()
            .map(problem -> problem.toString().replace(folder + "/", ""))
            .toList();

    Golden.check("problems.txt", told);
  }

  @Test
  void aSecretFromAFileLosesItsLastNewlineOnly() throws Exception {
    Files.createDirectory(folder.resolve("secrets"));
    Files.writeString(folder.resolve("secrets/token"), "line one \n\n");

    var kafka = read("kafka: { ssl.keystore.key: \"<${file:secrets/token}>\" }").kafka();

    assertThat(kafka.properties()).containsEntry("ssl.keystore.key", "<line one \n>");
  }

  @Test
  void aDefaultStandsInForAnUnsetOrEmptyVariable() throws Exception {
    assertThat(read("site: { title: '${EMPTY:-a}${UNSET:-}${UNSET:-b:-c}' }").site().title())
        .isEqualTo("ab:-c");
  }

  @Test
  void aFilledInValueIsNotFilledInAgain() throws Exception {
    var reader = new ConfigurationReader(Platform.all(), Map.of("TITLE", "${TOKEN} $${"));

    var file = write("site: { title: 'a ${TITLE} $${TITLE} $5' }");

    assertThat(reader.read(file).configuration().site().title())
        .isEqualTo("a ${TOKEN} $${ ${TITLE} $5");
  }

  @Test
  void aSyntaxErrorIsToldWithItsPlaceAndWithoutTheText() throws Exception {
    var problems = problems(write("site:\n  title: \"a\n  secret\n\tx: [\n"));

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().message())
        .startsWith("this is no YAML")
        .doesNotContain("secret");
    assertThat(problems.getFirst().line()).isGreaterThan(1);
  }

  @Test
  void aMissingOrUnreadableFileIsOneProblem() throws Exception {
    var latin = folder.resolve("latin.yaml");
    Files.write(latin, "site: { title: Zürich }".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(problems(folder.resolve("none.yaml")).getFirst().message()).contains("no such file");
    assertThat(problems(folder).getFirst().message()).contains("cannot be read");
    assertThat(problems(latin).getFirst().message()).contains("UTF-8");
  }

  @Test
  void aByteOrderMarkIsNoText() throws Exception {
    assertThat(read("\uFEFFsite: { title: T }").site().title()).isEqualTo("T");
  }

  @Test
  void anAliasThatContainsItselfIsRefused() throws Exception {
    assertThat(problems(write("kafka: &a\n  b: *a\n"))).isNotEmpty();
  }

  @Test
  void aFaultThatShowsLaterIsToldWhereItsKeyStands() throws Exception {
    var yaml = "channels:\n  toots:\n    type: toots\n    url: https://a.example\n    token: x\n";
    var path = write(yaml);
    var file = reader().read(path);

    assertThat(file.problemAt("toots", "token", "ask for a new one"))
        .hasToString(path + ":5:12: channels.toots: ask for a new one");
    assertThat(file.problemAt("toots", "visibility", "set it"))
        .hasToString(path + ":2:3: channels.toots: set it");
  }

  private ConfigurationReader reader() {
    return new ConfigurationReader(Platform.all(), ENVIRONMENT);
  }

  private Configuration read(String yaml) throws IOException, ConfigurationException {
    return reader().read(write(yaml)).configuration();
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("afterword.yaml"), yaml);
  }

  private List<ConfigurationProblem> problems(Path file) {
    var thrown =
        assertThatExceptionOfType(ConfigurationException.class)
            .isThrownBy(() -> reader().read(file))
            .actual();
    assertThat(String.valueOf(thrown.getMessage()).lines()).hasSameSizeAs(thrown.problems());
    return thrown.problems();
  }
}
