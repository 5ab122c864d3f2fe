package dev.afterword.app.command;

import dev.afterword.app.terminal.Terminal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
  /** Every command by its name, in the order in which the help tells them. */
  private static final Map<String, Function<Options, Object>> COMMANDS = commands();

  private static final List<String> VERSION = List.of("--version");

  private static Map<String, Function<Options, Object>> commands() {
    var commands = new LinkedHashMap<String, Function<Options, Object>>();
    commands.put("try", TryCommand::new);
    commands.put("up", UpCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("publish", PublishCommand::new);
    commands.put("preview", PreviewCommand::new);
    commands.put("render", RenderCommand::new);
    commands.put("syndicate", SyndicateCommand::new);
    commands.put("serve", ServeCommand::new);
    commands.put("status", StatusCommand::new);
    commands.put("deliveries", DeliveriesCommand::new);
    commands.put("timeline", TimelineCommand::new);
    commands.put("holds", HoldsCommand::new);
    commands.put("release", ReleaseCommand::new);
    commands.put("skip", SkipCommand::new);
    commands.put("resolve", ResolveCommand::new);
    commands.put("retract", RetractCommand::new);
    commands.put("pause", PauseCommand::new);
    commands.put("resume", ResumeCommand::new);
    commands.put("doctor", DoctorCommand::new);
    commands.put("replay", ReplayCommand::new);
    commands.put("dead-letters", DeadLettersCommand::of);
    commands.put("ledger", LedgerCommand::of);
    commands.put("completion", CompletionCommand::new);
    commands.put("playground", PlaygroundCommand::new);
    commands.put("crash-test", CrashTestCommand::new);
    commands.put("train-cache", TrainCacheCommand::new);
    return Collections.unmodifiableMap(commands);
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  private CommandTree(Terminal terminal, Map<String, String> environment) {
    super(terminal, environment);
  }

  /** The command line of a process, with every command. */
  public static CommandLine of(Terminal terminal, Map<String, String> environment) {
    return of(terminal, environment, List.of());
  }

  /**
   * The command line for these arguments. Reading the options of all commands by reflection is a
   * tenth of a start, so only those are made whose names occur; all, if none does, and none for the
   * version alone.
   */
  public static CommandLine of(
      Terminal terminal, Map<String, String> environment, List<String> arguments) {
    var options = new CommandTree(terminal, environment);
    var line = new CommandLine(options);
    boolean named =
        VERSION.equals(arguments) || COMMANDS.keySet().stream().anyMatch(arguments::contains);
    COMMANDS.forEach(
        (name, command) -> {
          if (!named || arguments.contains(name)) {
            line.addSubcommand(name, command.apply(options));
          }
        });
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
    terminal().line(spec.commandLine().getUsageMessage().stripTrailing());
  }
}
