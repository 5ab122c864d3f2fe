package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import dev.afterword.playground.platform.SeenRequest;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.ChannelTypes;
import dev.afterword.syndicator.channel.SettingKey;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every platform at once: what followers see of it is for everybody, and the secrets that go into
 * the configuration come out nowhere: not where people look, not on a topic, not in a log, and not
 * when a platform repeats where it was asked.
 */
final class EveryPlatformStoryTest {
  private static final String RECAP = "zh/events/tea";
  private static final int SHORTEST = 8;
  private static final List<String> COMMANDS =
      List.of(
          "check",
          "doctor",
          "status",
          "deliveries",
          "holds",
          "timeline " + RECAP,
          "preview " + RECAP,
          "replay --from-beginning",
          "dead-letters list");

  /** What people see, and each place under its name. */
  private final Map<String, String> said = new TreeMap<>();

  @Test
  void itsPagesAreForEverybodyAndNoSecretIsToldAnywhere(@TempDir Path folder) throws Exception {
    try (var world = World.in(folder)) {
      Map<String, Map<String, String>> channels = channels(world);
      world.configure("{ settle: 0s, max-age: 10000d, bulk-limit: 9 }", yaml(channels));
      try (var running = world.start("up", "--port", "0")) {
        soon(() -> running.output().contains("Following the content"));
        world.commit(RECAP + ".md", RecapText.small("茶会", "2026-11-01"));
        soon(() -> heard(world).containsAll(channels.keySet()));
        soon(() -> !world.playground().mails().isEmpty());
        judge(world, Files.createDirectories(folder.resolve("judged")));
        long before = world.playground().requests().size();
        channels.forEach((type, settings) -> repeatAddresses(world, type, settings));
        world.commit("zh/events/milk.md", RecapText.small("牛奶会", "2026-11-01"));
        soon(() -> world.playground().requests().size() >= before + channels.size() - 1);
        listen(world, running);
      }
      said.putAll(files(world.data()));
      channels.forEach(this::assertKept);
    }
  }

  private void assertKept(String type, Map<String, String> settings) {
    List<String> secrets = secrets(type, settings);
    assertThat(secrets.isEmpty()).as(type).isEqualTo(hasNone(type));
    said.forEach(
        (where, words) ->
            assertThat(secrets.stream().filter(words::contains).toList())
                .as("secrets of %s in %s", type, where)
                .isEmpty());
  }

  private static void judge(World world, Path folder) throws Exception {
    var judge = Judge.find(folder);
    if (judge.isEmpty()) {
      System.out.println(
          "axe-core or Chromium is not there (.ci/run fetches the first): no judgement.");
      return;
    }
    String style = read(world, "/playground/style.css");
    var pages = List.of("/playground/", world.posts("mastodon").getFirst().url().getPath());
    for (String page : pages) {
      // The playground has no script whose place the judge could take.
      String html = read(world, page).replace("</head>", "<script></script></head>");
      judge.get().add(page, html, style);
    }
    assertThat(judge.get().found()).allMatch(line -> line.endsWith(" nothing")).hasSize(4);
  }

  private static String read(World world, String path) throws IOException {
    try (var in = world.playground().httpBase().resolve(path).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The mail server of the playground asks nobody who they are. */
  private static boolean hasNone(String type) {
    return type.equals("mail") || type(type).keys().stream().noneMatch(SettingKey::secret);
  }

  private static ChannelType type(String type) {
    return ChannelTypes.load().named(type).orElseThrow();
  }

  private static Map<String, Map<String, String>> channels(World world) {
    var channels = new LinkedHashMap<>(world.playground().settings());
    channels.keySet().removeIf(name -> ChannelTypes.load().named(name).isEmpty());
    assertThat(channels).hasSizeGreaterThan(15);
    return channels;
  }

  private static String yaml(Map<String, Map<String, String>> channels) {
    var json = new JsonCodec();
    return channels.entrySet().stream()
        .map(
            channel -> {
              var all = new LinkedHashMap<>(Map.of("type", channel.getKey()));
              all.putAll(channel.getValue());
              String flow = new String(json.write(all), StandardCharsets.UTF_8);
              return "  " + channel.getKey() + ": " + flow + "\n";
            })
        .collect(Collectors.joining());
  }

  private static List<String> heard(World world) {
    return Stream.concat(
            world.playground().requests().stream().map(SeenRequest::platform), Stream.of("mail"))
        .distinct()
        .toList();
  }

  private static void repeatAddresses(World world, String type, Map<String, String> settings) {
    if (type.equals("mail")) {
      return;
    }
    String words =
        settings.values().stream()
            .filter(value -> value.contains("://"))
            .collect(Collectors.joining(" or "));
    var refusal =
        new FaultKind.Status(
            400, Optional.empty(), Optional.of("{\"message\":\"nothing at " + words + "\"}"));
    world.playground().faults().add(Fault.on(type, refusal).times(9));
  }

  private void listen(World world, Afterword.Running running) throws Exception {
    for (String command : COMMANDS) {
      said.put(command, world.here(command.split(" ")).output());
      said.put(command + " --json", world.here((command + " --json").split(" ")).output());
    }
    var printed = world.here("deliveries", "--json").output();
    JsonNode deliveries = new JsonCodec().tree(printed);
    assertThat(deliveries).hasSizeGreaterThan(15);
    String address = Files.readString(world.data().resolve("http.url")).strip();
    String key = Files.readString(world.data().resolve("desk.key")).strip();
    try (var browser = Browser.entered(URI.create(address), key, "Mei")) {
      for (String page :
          List.of("/desk", "/desk/channels", "/desk/preview?channel=mail&recap=" + RECAP)) {
        said.put(page, browser.get(page).body());
      }
      for (String page : List.of("/metrics", "/healthz", "/readyz")) {
        said.put(page, browser.get(page).body());
      }
    }
    said.put("the log of the process", running.output());
  }

  /** Topics are files, and so is all that it keeps. */
  private static Map<String, String> files(Path data) throws IOException {
    var all = new TreeMap<String, String>();
    try (var files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Kafka's indexes hold nothing but numbers, each in ten megabytes.
        boolean numbers = file.toString().endsWith("index");
        if (!numbers && Files.size(file) < 50_000_000) {
          all.put(
              data.relativize(file).toString(),
              new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return all;
  }

  /** What of a credential nobody may see, and how else it could be written. */
  private static List<String> secrets(String type, Map<String, String> settings) {
    var all = new ArrayList<String>();
    type(type).keys().stream()
        .filter(SettingKey::secret)
        .flatMap(key -> Optional.ofNullable(settings.get(key.name())).stream())
        .flatMap(EveryPlatformStoryTest::parts)
        .filter(part -> part.length() >= SHORTEST && !part.matches("[a-z_]+"))
        .forEach(
            part -> {
              byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
              all.add(part);
              all.add(URLEncoder.encode(part, StandardCharsets.UTF_8));
              all.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
            });
    return List.copyOf(all);
  }

  private static Stream<String> parts(String value) {
    if (!value.contains("://")) {
      return Stream.of(value);
    }
    URI address = URI.create(value);
    String query = Optional.ofNullable(address.getRawQuery()).orElse("");
    return Stream.of(
            address.getPath().replaceFirst("^/[a-z]+", "").split("/", -1), query.split("[&=]", -1))
        .flatMap(Stream::of);
  }

  private static void soon(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(250)).until(condition);
  }
}
