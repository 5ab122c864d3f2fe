package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.terminal.Terminal;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.Stages;
import dev.afterword.contract.Problem;
import dev.afterword.contract.ProblemLevel;
import dev.afterword.producer.ContentChecker;
import dev.afterword.producer.ProducerConfig;
import dev.afterword.syndicator.ConfiguredChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword check}. */
@Command(
    name = "check",
    description = {
      "Validates configuration and content as they lie on disk, before a commit.",
      "Prints path:line:column: error|warning CODE message; exits 1 if there are errors."
    })
public final class CheckCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(arity = "0..1", paramLabel = "CONTENT", description = "Default: the current folder.")
  private Optional<Path> content = Optional.empty();

  @Option(
      names = "--format",
      defaultValue = "text",
      description =
          "text, json, or github for annotations in a workflow. Default: ${DEFAULT-VALUE}.")
  private ProblemFormat format = ProblemFormat.text;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  /** Part of a command line. */
  public CheckCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    var installation = options.installation(content);
    var data = new DataFolder(installation.dataPath());
    var stages = Stages.of(installation, data, options.environment());
    List<ConfiguredChannel> channels = stages.channels();
    List<Problem> problems;
    try {
      problems = problems(stages, channels);
    } finally {
      channels.forEach(channel -> channel.channel().close());
    }
    print(problems);
    boolean failed = problems.stream().anyMatch(problem -> problem.level() == ProblemLevel.ERROR);
    return failed ? 1 : 0;
  }

  private static List<Problem> problems(Stages stages, List<ConfiguredChannel> channels) {
    var problems = new ArrayList<Problem>();
    var warnings = new CutWarnings(channels, stages::announcement);
    for (ProducerConfig source : stages.producerConfigs()) {
      // What lies elsewhere is checked there, before it is committed.
      if (source.remote().isEmpty()) {
        problems.addAll(ContentChecker.check(source));
        if (!channels.isEmpty()) {
          ContentChecker.visit(
              source, (recap, text) -> warnings.about(recap, text).ifPresent(problems::add));
        }
      }
    }
    problems.sort(Comparator.comparing(Problem::path).thenComparingInt(Problem::line));
    return problems;
  }

  private void print(List<Problem> problems) {
    Terminal terminal = options.terminal();
    ProblemFormat chosen = json ? ProblemFormat.json : format;
    switch (chosen) {
      case json -> terminal.json(problems);
      case github -> problems.forEach(problem -> terminal.line(GithubAnnotation.of(problem)));
      case text -> {
        problems.forEach(problem -> terminal.line(problem.toString()));
        terminal.trouble(summary(problems));
      }
    }
  }

  private static String summary(List<Problem> problems) {
    long errors =
        problems.stream().filter(problem -> problem.level() == ProblemLevel.ERROR).count();
    return errors + " errors, " + (problems.size() - errors) + " warnings";
  }
}
