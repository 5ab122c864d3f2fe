package dev.afterword.app.command;

import dev.afterword.app.terminal.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What the build runs to learn which classes a start needs: the sample, and a recap without a
 * picture, whose card is drawn. Each once, in a folder that is thrown away. Commands that look or
 * decide need a tenth of these classes, and the JVM takes up all that are in a cache: they have one
 * of their own.
 */
@Command(name = "train-cache", hidden = true, description = "Runs the sample once, for the build.")
public final class TrainCacheCommand implements Callable<Integer> {
  private static final String WITHOUT_A_PICTURE =
      """
      ---
      title: Rehearsal
      date: 2026-01-01
      summary: What a start is trained with.
      ---
      ### A talk

      <video src="https://videos.example/talk.mp4" controls></video>
      """;

  private static final String RECAP = "en/events/rehearsal";

  /** What people configure; nothing leaves the machine, because a person would have to allow it. */
  private static final String CONFIGURATION =
      """
      site: { title: Rehearsal, url: "https://recaps.example", languages: [en], timezone: UTC }
      announce:
        settle: 0s
        approve: required
      channels:
        toots: { type: mastodon, url: "http://127.0.0.1:9", token: "${NOBODY:-none}", languages: [en] }
        hook:
          type: webhook
          url: http://127.0.0.1:9/
          secret: whsec_dGVhdGVhdGVhdGVhdGVhdGVhdGVhdGVhdGVhdGVh
          on-edit: reply
          rate: 10/1m
      """;

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Options options;

  @Option(
      names = "--asking",
      description = "Run the commands that ask an instance, which another process is.")
  private boolean asking;

  /** Part of a command line. */
  public TrainCacheCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("afterword-train");
    try {
      Path content = folder.resolve("content");
      Files.createDirectories(content.resolve("en/events"));
      Files.writeString(content.resolve(RECAP + ".md"), WITHOUT_A_PICTURE);
      Path data = folder.resolve("data");
      if (asking) {
        return ask(content, data);
      }
      // A build must not depend on what else listens on this machine.
      int outcome =
          run("up", "--once", "--port", "0", "--data", data.toString(), content.toString());
      return outcome == 0 ? run("try", "--once", folder.resolve("sample").toString()) : outcome;
    } finally {
      Files.walkFileTree(folder, new Remover());
    }
  }

  private int ask(Path content, Path data) throws IOException, InterruptedException {
    Files.writeString(content.resolve("afterword.yaml"), CONFIGURATION);
    Process instance = instance(content, data);
    try {
      Path address = data.resolve("http.serving");
      int outcome = 1;
      for (long left = PATIENCE.dividedBy(LOOK); left > 0 && outcome != 0; left--) {
        Thread.sleep(LOOK);
        // Without the address a command would start a broker of its own.
        outcome = Files.exists(address) ? run(words("timeline " + RECAP, data, content)) : 1;
      }
      for (String command :
          List.of("--version", "status", "status --json", "holds", "deliveries")) {
        outcome = Math.max(outcome, run(words(command, data, content)));
      }
      return outcome;
    } finally {
      instance.destroy();
      instance.waitFor();
    }
  }

  private static String[] words(String command, Path data, Path content) {
    return (command + " --data " + data + " " + content).split(" ", -1);
  }

  /** In a process of its own: what it needs must not get into this one's cache. */
  private static Process instance(Path content, Path data) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.afterword.app.Main",
            "up",
            "--port",
            "0",
            "--data",
            data.toString(),
            content.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private int run(String... arguments) {
    return CommandTree.of(silent(), options.environment()).execute(arguments);
  }

  private Terminal silent() {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Terminal(nowhere, System.err, false);
  }

  private static final class Remover extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
