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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * What the build runs to learn which classes a start needs: the sample, and a recap without a
 * picture, whose card is drawn. Each once, in a folder that is thrown away.
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

  private final Options options;

  /** Part of a command line. */
  public TrainCacheCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("afterword-train");
    try {
      Path content = folder.resolve("content");
      Files.createDirectories(content.resolve("en/events"));
      Files.writeString(content.resolve("en/events/rehearsal.md"), WITHOUT_A_PICTURE);
      int outcome =
          run(
              "up",
              "--once",
              // A build must not depend on what else listens on this machine.
              "--port",
              "0",
              "--data",
              folder.resolve("data").toString(),
              content.toString());
      return outcome == 0 ? run("try", "--once", folder.resolve("sample").toString()) : outcome;
    } finally {
      Files.walkFileTree(folder, new Remover());
    }
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
