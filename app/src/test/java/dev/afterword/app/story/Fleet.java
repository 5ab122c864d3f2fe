package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The stages of one world as processes of their own, some of them more than once. */
final class Fleet implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final World world;
  private final List<Afterword.Running> processes = new ArrayList<>();

  Fleet(World world) {
    this.world = world;
  }

  /** Starts one; returns when it works, or stands by. */
  Afterword.Running start(String... command) throws IOException {
    return startBy(List.of(), command);
  }

  /** The same by another program, which is put before it. */
  Afterword.Running startBy(List<String> before, String... command) throws IOException {
    var process = world.startBy(before, command);
    processes.add(process);
    await().atMost(PATIENCE).until(() -> works(process) || !process.process().isAlive());
    assertThat(process.process().isAlive()).as(process.output()).isTrue();
    return process;
  }

  private static boolean works(Afterword.Running process) throws IOException {
    String output = process.output();
    return output.contains("running") || output.contains("stands by");
  }

  /** Sends a signal, for example {@code STOP}. */
  static void signal(Afterword.Running to, String signal) throws IOException, InterruptedException {
    var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(to.process().pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  /** Stops all as Docker does, which kills after ten seconds. */
  void stop() throws IOException, InterruptedException {
    for (var process : processes) {
      if (process.process().isAlive()) {
        long began = System.nanoTime();
        Outcome end = process.stop();
        assertThat(end.code()).as(end.toString()).isEqualTo(143);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(GRACE);
      }
    }
  }

  /** Everything that was printed, for a failure's message. */
  String output() throws IOException {
    var all = new StringBuilder();
    for (var process : processes) {
      all.append("== ").append(process.command()).append('\n').append(process.output());
    }
    return all.toString();
  }

  @Override
  public void close() {
    processes.forEach(Afterword.Running::close);
  }
}
