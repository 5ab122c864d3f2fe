package dev.afterword.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.app.terminal.Terminal;
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
