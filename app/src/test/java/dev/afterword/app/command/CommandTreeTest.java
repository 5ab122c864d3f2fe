package dev.afterword.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.app.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class CommandTreeTest {
  private static CommandLine line(String... arguments) {
    return CommandTree.of(Terminal.system(), Map.of(), List.of(arguments));
  }

  @Test
  void everyCommandIsFoundByTheNameItCallsItself() {
    assertThat(line().getSubcommands())
        .isNotEmpty()
        .allSatisfy((name, command) -> assertThat(command.getCommandName()).isEqualTo(name));
  }

  @Test
  void whoSaysNothingIsShownEveryCommand() {
    var out = new ByteArrayOutputStream();
    var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    var terminal = new Terminal(printed, printed, false);

    int code = CommandTree.of(terminal, Map.of(), List.of()).execute();

    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("COMMAND", "  status ", "  replay ");
  }

  @Test
  void theVersionNeedsNoCommand() {
    assertThat(line("--version").getSubcommands()).isEmpty();
  }

  @Test
  void onlyTheCommandThatIsNamedIsMade() {
    assertThat(line("--data", "here", "status", "--json").getSubcommands())
        .containsOnlyKeys("status");
  }

  @Test
  void aNameThatNobodyKnowsFindsAllCommandsToResemble() {
    assertThat(line("statsu").getSubcommands()).hasSizeGreaterThan(15);
  }

  @Test
  void anArgumentThatReadsLikeACommandDoesNoHarm() {
    CommandLine line = line("preview", "up");
    assertThat(line.parseArgs("preview", "up").subcommand().commandSpec().name())
        .isEqualTo("preview");
  }
}
