package dev.afterword.renderer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The browser of the machine, if it has one. */
final class Chromium {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private static final int PATIENCE_SECONDS = 60;

  private Chromium() {}

  /** Skips the test, with a line that says so, where there is no browser. */
  static void require() {
    boolean there = Files.isExecutable(PROGRAM);
    if (!there) {
      System.out.println("skipped: no " + PROGRAM + " that could load the pages");
    }
    assumeTrue(there);
  }

  /** Opens a page; no request leaves the machine. Its output goes to {@code folder/output}. */
  static Process open(Path folder, String address, String... options) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                PROGRAM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--user-data-dir=" + folder.resolve("profile"),
                "--no-first-run"));
    command.addAll(List.of(options));
    command.add(address);
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("output").toFile())
        .redirectError(folder.resolve("errors").toFile())
        .start();
  }

  /** Ends it with its children, which else write into a profile that is being removed. */
  static void end(Process browser) {
    List<ProcessHandle> children = browser.descendants().toList();
    browser.destroy();
    browser.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    for (ProcessHandle child : children) {
      child.destroyForcibly();
      child.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
  }
}
