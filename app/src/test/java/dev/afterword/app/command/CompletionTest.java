package dev.afterword.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.app.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script is given to real shells, which ask it as they do when somebody presses Tab. */
@DisabledOnOs(OS.WINDOWS)
final class CompletionTest {
  private static final String ASK =
      """
      source ./script
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      COMP_LINE="$*"
      COMP_POINT=${#COMP_LINE}
      _complete_afterword afterword "${COMP_WORDS[COMP_CWORD]}" 2>/dev/null
      echo "${COMPREPLY[*]}"
      """;

  @TempDir private Path folder;

  @BeforeEach
  void script() throws Exception {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(CommandTree.of(new Terminal(out, out, false), Map.of()).execute("completion"))
        .isZero();
    Files.write(folder.resolve("script"), bytes.toByteArray());
    Files.writeString(folder.resolve("ask"), ASK);
  }

  @ParameterizedTest
  @CsvSource({
    "stat, status",
    "dead-letters re, redrive",
    "deliveries --st, --state",
    "deliveries --state he, held",
    "dead-letters redrive --stage syn, syndicator",
    "check --format gi, github",
    "replay --from-b, --from-beginning",
  })
  void bashCompletesCommandsOptionsAndTheirWords(String line, String whole) throws Exception {
    assertThat(run("bash", "ask afterword " + line)).isEqualTo(whole);
  }

  /** Bash completes names of files by itself where it is offered nothing, if it may. */
  @Test
  void nothingKeepsBashFromCompletingFiles() throws Exception {
    assertThat(run("bash", "ask afterword up --config after")).isEmpty();
    assertThat(run("bash", "-c 'source ./script; complete -p afterword'")).contains("-o default");
    assertThat(Files.readString(folder.resolve("script"))).doesNotContain("+o default");
  }

  @Test
  void zshTakesTheScript() throws Exception {
    boolean there = there("zsh");
    if (!there) {
      System.out.println("skipped: no zsh that could take the completion script");
    }
    assumeTrue(there);

    assertThat(
            run(
                    "zsh",
                    "-f -c 'autoload -U compinit; compinit -u; source ./script;"
                        + " print -l ${(k)_comps}'")
                .lines())
        .contains("afterword");
  }

  private static boolean there(String program) {
    return List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private String run(String shell, String arguments) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder("sh", "-c", "exec " + shell + " " + arguments)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said.strip();
  }
}
