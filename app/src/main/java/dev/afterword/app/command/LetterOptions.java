package dev.afterword.app.command;

import dev.afterword.app.wiring.CommandException;
import dev.afterword.contract.control.Place;
import dev.afterword.desk.deadletter.DeadLetterReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which dead letters a command is about. */
final class LetterOptions {
  private static final String NUMBER = "(\\d+-)?\\d+";

  @Parameters(
      arity = "0..*",
      paramLabel = "N... [CONTENT]",
      description = "Numbers as 'afterword dead-letters list' tells them.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      completionCandidates = LetterStages.class,
      description = "All that this stage refused.")
  private Optional<String> stage = Optional.empty();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "All whose reason holds this text.")
  private Optional<String> reason = Optional.empty();

  /** The folder, the one word that is no number. */
  Optional<Path> content() {
    List<String> folders = words.stream().filter(word -> !word.matches(NUMBER)).toList();
    if (folders.size() > 1) {
      throw CommandException.usage(
          "'" + folders.getFirst() + "' is no number of a dead letter: write 17, or 2-17");
    }
    return folders.stream().findFirst().map(Path::of);
  }

  private List<Place> numbers() {
    return words.stream().filter(word -> word.matches(NUMBER)).map(Place::of).toList();
  }

  /**
   * Those that are meant, of all that are there.
   *
   * @throws CommandException if none was named, or one is not there
   */
  List<DeadLetterReport> choose(List<DeadLetterReport> all) {
    List<Place> numbers = numbers();
    if (numbers.isEmpty() && stage.isEmpty() && reason.isEmpty()) {
      throw CommandException.usage("name dead letters by number, --stage or --reason");
    }
    for (Place number : numbers) {
      if (all.stream().noneMatch(letter -> letter.number().equals(number))) {
        throw CommandException.failed(
            "there is no dead letter " + number + ": see 'afterword dead-letters list'");
      }
    }
    return all.stream()
        .filter(
            letter ->
                numbers.isEmpty() ? letter.awaitsDecision() : numbers.contains(letter.number()))
        .filter(letter -> stage.map(letter.stage()::equals).orElse(true))
        .filter(letter -> reason.map(letter.reason()::contains).orElse(true))
        .toList();
  }
}
