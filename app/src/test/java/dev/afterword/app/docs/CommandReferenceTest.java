package dev.afterword.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * {@code docs/commands.md} is made from the code: with {@code COMMANDS_WRITE=true} in the
 * environment this writes it, without it compares.
 */
final class CommandReferenceTest {
  private static final Path FILE = Path.of("../docs/commands.md");
  private static final int WIDTH = 100;

  @Test
  void theReferenceIsWhatTheCommandsSayOfThemselves() throws Exception {
    var page = new StringBuilder();
    page.append("# Every command and option\n\n");
    page.append("Made from the code; what the commands do is told in [cli.md](cli.md).\n");
    page.append(
        "After a change of an option, `CommandReferenceTest` writes it when it runs with\n");
    page.append("`COMMANDS_WRITE=true` in its environment.\n");
    add(page, new Calls().line(), "afterword");

    if ("true".equals(System.getenv("COMMANDS_WRITE"))) {
      Files.writeString(FILE, page);
    }

    assertThat(page.toString()).isEqualTo(Files.readString(FILE));
  }

  private static void add(StringBuilder page, CommandLine command, String name) {
    command.setUsageHelpAutoWidth(false);
    command.setUsageHelpWidth(WIDTH);
    String usage = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
    page.append("\n## ").append(name).append("\n\n");
    usage.lines().forEach(line -> page.append(("    " + line).stripTrailing()).append('\n'));
    command
        .getSubcommands()
        .forEach(
            (sub, below) -> {
              if (!below.getCommandSpec().usageMessage().hidden()) {
                add(page, below, name + " " + sub);
              }
            });
  }
}
