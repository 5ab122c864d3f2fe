package dev.afterword.app.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.app.command.CommandTree;
import dev.afterword.app.terminal.Terminal;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.PlaygroundConfig.Limits;
import dev.afterword.playground.platform.Effect;
import dev.afterword.playground.platform.VisiblePost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A community with its repository, configuration and data, and the platforms that it speaks on. */
final class World implements AutoCloseable {
  private static final Limits NEVER_BUSY = new Limits(100_000, 100_000);

  private final Path content;
  private final Path data;
  private final Git git;
  private final Playground playground;
  private final JsonCodec json = new JsonCodec();

  private World(Path folder) throws IOException, GitAPIException {
    this.content = Files.createDirectories(folder.resolve("content"));
    this.data = folder.resolve("data");
    this.git = Git.init().setDirectory(content.toFile()).setInitialBranch("main").call();
    this.playground =
        Playground.start(PlaygroundConfig.loopback(InstantSource.system()).limited(NEVER_BUSY));
  }

  static World in(Path folder) throws IOException, GitAPIException {
    return new World(folder);
  }

  Path content() {
    return content;
  }

  Path data() {
    return data;
  }

  Playground playground() {
    return playground;
  }

  /** Writes the configuration, which is not committed: it lies beside the content. */
  void configure(String announce, String channels) throws IOException {
    Files.writeString(
        content.resolve("afterword.yaml"),
        """
        site: { title: 灯塔社区, url: "https://lighthouse.example", languages: [zh], timezone: Asia/Shanghai }
        announce: %s
        channels:
        """
                .formatted(announce)
            + channels);
  }

  /** Goes on with a Kafka that is not Afterword's own; to be called after {@code configure}. */
  void kafka(String bootstrapServers, int replication) throws IOException {
    kafka(bootstrapServers, replication, 1);
  }

  /** The same with recaps in several parts, which instances can share. */
  void kafka(String bootstrapServers, int replication, int partitions) throws IOException {
    Files.writeString(
        content.resolve("afterword.yaml"),
        """
        kafka: { bootstrap.servers: "%s" }
        topics: { replication: %d, partitions: %d }
        """
            .formatted(bootstrapServers, replication, partitions),
        StandardOpenOption.APPEND);
  }

  /** The configuration of each platform that the playground has, under the name of its type. */
  String channels(String... types) {
    return String.join("", List.of(types).stream().map(this::channel).toList());
  }

  private String channel(String type) {
    var known = playground.credentials();
    return switch (type) {
      case "mastodon" ->
          "  mastodon: { type: mastodon, url: \"%s\", token: %s }\n"
              .formatted(playground.mastodonBase(), known.mastodonToken());
      case "x" ->
          """
            x:
              type: x
              url: "%s"
              consumer-key: %s
              consumer-secret: %s
              access-token: %s
              access-token-secret: %s
          """
              .formatted(
                  playground.xBase(),
                  known.x().consumerKey(),
                  known.x().consumerSecret(),
                  known.x().accessToken(),
                  known.x().accessTokenSecret());
      case "mail" ->
          """
            mail:
              type: mail
              smtp: "smtp://127.0.0.1:%d"
              from: "灯塔社区 <news@lighthouse.example>"
              to: ["readers@lists.lighthouse.example"]
          """
              .formatted(playground.smtpPort());
      case "webhook" ->
          "  webhook: { type: webhook, url: \"%s\", secret: \"%s\" }\n"
              .formatted(playground.webhook(), known.webhookSecret());
      default -> throw new IllegalArgumentException(type);
    };
  }

  /** Writes a file and commits everything; the id of the commit. */
  String commit(String path, String text) throws IOException, GitAPIException {
    write(path, text);
    return commit();
  }

  void write(String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
    Files.writeString(file, text);
  }

  String commit() throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    return git.commit()
        .setMessage("Recaps")
        .setAuthor("Lin", "lin@lighthouse.example")
        .setCommitter("Lin", "lin@lighthouse.example")
        .setSign(false)
        .call()
        .name();
  }

  /** {@code up --once}, patient enough for whatever has to be looked up, within the test. */
  Outcome upOnce() {
    return here("up", "--once", "--port", "0", "--patience", "90s");
  }

  /** The same as people do it: in a process of its own. */
  Outcome upOnceAlone() throws IOException, InterruptedException {
    return run("up", "--once", "--port", "0", "--patience", "90s");
  }

  Outcome run(String... arguments) throws IOException, InterruptedException {
    return Afterword.run(Map.of(), complete(arguments));
  }

  /** The same in a process that dies at a boundary. */
  Outcome dying(String boundary, String... arguments) throws IOException, InterruptedException {
    return Afterword.run(Map.of("AFTERWORD_HALT_AT", boundary), complete(arguments));
  }

  Afterword.Running start(String... arguments) throws IOException {
    return Afterword.start(Map.of(), complete(arguments));
  }

  /** The same by another program, which is put before it. */
  Afterword.Running startBy(List<String> before, String... arguments) throws IOException {
    return Afterword.start(before, Map.of(), complete(arguments));
  }

  private List<String> complete(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--config", content.resolve("afterword.yaml").toString(), "--data", data.toString()));
    all.add(content.toString());
    return all;
  }

  /** Runs a command within the test, with nothing in its environment. */
  Outcome here(String... arguments) {
    return here(Map.of(), complete(arguments));
  }

  static Outcome here(Map<String, String> environment, List<String> arguments) {
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int code =
        CommandTree.of(new Terminal(stream, stream, false), environment)
            .execute(arguments.toArray(String[]::new));
    return new Outcome(String.join(" ", arguments), code, bytes.toString(StandardCharsets.UTF_8));
  }

  /** What a command prints as JSON. */
  JsonNode report(String... arguments) throws UnreadableException {
    var line = new ArrayList<>(List.of(arguments));
    line.add("--json");
    Outcome outcome = here(line.toArray(String[]::new));
    if (outcome.code() != 0) {
      throw new AssertionError(outcome.toString());
    }
    return json.tree(outcome.output());
  }

  /** What followers see on one platform, in the order of publication. */
  List<VisiblePost> posts(String platform) {
    return playground.posts().stream().filter(post -> post.platform().equals(platform)).toList();
  }

  /** How many requests made something new that followers see. */
  long created() {
    return playground.requests().stream()
        .filter(request -> request.effect() == Effect.CREATED)
        .count();
  }

  /** A disk breaks: everything that Afterword itself keeps is gone. */
  void loseData() throws IOException {
    try (var files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** A file of the site. */
  String page(String path) throws IOException {
    return Files.readString(data.resolve("site").resolve(path));
  }

  @Override
  public void close() throws IOException {
    git.close();
    playground.close();
  }
}
