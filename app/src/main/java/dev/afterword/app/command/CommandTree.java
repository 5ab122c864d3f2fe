package dev.afterword.app.command;

import dev.afterword.app.terminal.Terminal;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code afterword} and its commands. */
@Command(
    name = "afterword",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Publishes what was said after an event: commits of Markdown recaps become a site, posts and"
          + " mail.",
      "",
      "New here? Run 'afterword try': nothing to configure, nothing leaves the machine.%n"
    },
    footer = {
      "",
      "Exit codes: 0 fine, 1 the work failed, 2 wrong usage or configuration, 78 no Java 25."
    })
public final class CommandTree extends Options implements Runnable {
  private CommandTree(Terminal terminal, Map<String, String> environment) {
    super(terminal, environment);
  }

  /** The command line of a process. */
  public static CommandLine of(Terminal terminal, Map<String, String> environment) {
    var options = new CommandTree(terminal, environment);
    var line =
        new CommandLine(options)
            .addSubcommand(new TryCommand(options))
            .addSubcommand(new UpCommand(options))
            .addSubcommand(new CheckCommand(options))
            .addSubcommand(new PublishCommand(options))
            .addSubcommand(new PreviewCommand(options))
            .addSubcommand(new RenderCommand(options))
            .addSubcommand(new SyndicateCommand(options))
            .addSubcommand(new StatusCommand(options))
            .addSubcommand(new DeliveriesCommand(options))
            .addSubcommand(new HoldsCommand(options))
            .addSubcommand(new ReleaseCommand(options))
            .addSubcommand(new SkipCommand(options))
            .addSubcommand(new ResolveCommand(options))
            .addSubcommand(new RetractCommand(options))
            .addSubcommand(new PauseCommand(options))
            .addSubcommand(new ResumeCommand(options))
            .addSubcommand("ledger", LedgerCommand.of(options))
            .addSubcommand(new PlaygroundCommand(options))
            .addSubcommand(new TrainCacheCommand(options));
    line.getSubcommands().values().forEach(CommandTree::help);
    line.registerConverter(Duration.class, new TimeConverter());
    line.setExecutionExceptionHandler(new Failures(terminal));
    line.setParameterExceptionHandler(new Misuse(terminal));
    line.setUsageHelpAutoWidth(true);
    return line;
  }

  private static void help(CommandLine command) {
    command.getCommandSpec().mixinStandardHelpOptions(true);
    command.getSubcommands().values().forEach(CommandTree::help);
  }

  @Override
  public void run() {
    terminal().line(new CommandLine(this).getUsageMessage());
  }
}
