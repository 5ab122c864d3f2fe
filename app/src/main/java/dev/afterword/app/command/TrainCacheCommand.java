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
 * What the build runs to learn which classes a start needs: the sample, once, in a folder that is
 * thrown away.
 */
@Command(name = "train-cache", hidden = true, description = "Runs the sample once, for the build.")
public final class TrainCacheCommand implements Callable<Integer> {
  private final Options options;

  /** Part of a command line. */
  public TrainCacheCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("afterword-train");
    try {
      return CommandTree.of(silent(), options.environment())
          .execute("try", "--once", folder.resolve("sample").toString());
    } finally {
      Files.walkFileTree(folder, new Remover());
    }
  }

  private Terminal silent() {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Terminal(nowhere, nowhere, false);
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
