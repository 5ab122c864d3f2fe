package dev.afterword.app.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Prometheus' own judge of metrics, rules and configurations, where it is there. */
public final class Promtool {
  private final Path program;

  private Promtool(Path program) {
    this.program = program;
  }

  /**
   * What it said.
   *
   * @param code 0 if it found nothing
   * @param found its words
   */
  public record Verdict(int code, String found) {}

  /** On the path, or where {@code .ci/run} puts it; says so if it is not there. */
  public static Optional<Promtool> find() {
    Stream<Path> usual =
        Pattern.compile(":")
            .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
            .map(place -> Path.of(place, "promtool"));
    Path peers = Path.of("../.peers/prometheus/usr/bin/promtool").toAbsolutePath().normalize();
    Optional<Path> program =
        Stream.concat(usual, Stream.of(peers)).filter(Files::isExecutable).findFirst();
    if (program.isEmpty()) {
      System.out.println("promtool is not there (.ci/run fetches it): no judgement.");
    }
    return program.map(Promtool::new);
  }

  /** Judges files. */
  public Verdict judge(String... arguments) throws IOException, InterruptedException {
    return read("", arguments);
  }

  /** Judges a text. */
  public Verdict read(String text, String... arguments) throws IOException, InterruptedException {
    var line = new ArrayList<>(List.of(program.toString()));
    line.addAll(List.of(arguments));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    try (var in = process.getOutputStream()) {
      in.write(text.getBytes(StandardCharsets.UTF_8));
    }
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return new Verdict(process.waitFor(), said);
  }
}
