package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.doctor.Diagnosis;
import dev.afterword.app.doctor.Doctor;
import dev.afterword.app.terminal.Visible;
import dev.afterword.app.wiring.CommandException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword doctor}. */
@Command(
    name = "doctor",
    description =
        "Looks at configuration, data folder, Kafka and the credentials of every channel, posts"
            + " nothing, and says how to mend each fault.")
final class DoctorCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(arity = "0..1", paramLabel = "CONTENT", description = "Default: the current folder.")
  private Optional<Path> content = Optional.empty();

  @Option(names = "--json", description = "Print what was found as JSON.")
  private boolean json;

  DoctorCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() {
    List<Diagnosis> found = examine();
    if (json) {
      options.terminal().json(found);
    } else {
      found.forEach(this::tell);
    }
    return found.stream().anyMatch(Diagnosis::needsMending) ? CommandException.FAILED : 0;
  }

  /** A configuration that cannot be read is what a doctor is asked about, and no wrong usage. */
  private List<Diagnosis> examine() {
    try {
      return new Doctor(options.installation(content), options.environment()).examine();
    } catch (ConfigurationException wrong) {
      return wrong.problems().stream()
          .map(
              problem ->
                  Diagnosis.fault(
                      "configuration",
                      problem.toString(),
                      "mend this line; docs/configuration.md has every key"))
          .toList();
    }
  }

  private void tell(Diagnosis diagnosis) {
    var terminal = options.terminal();
    String line = Visible.of(diagnosis.subject() + ": " + diagnosis.finding());
    if (diagnosis.verdict().equals("fine")) {
      terminal.done("fine", line);
    } else {
      terminal.attention(diagnosis.verdict(), line);
    }
    if (!diagnosis.fix().isEmpty()) {
      terminal.line("  fix: " + Visible.of(diagnosis.fix()));
    }
  }
}
