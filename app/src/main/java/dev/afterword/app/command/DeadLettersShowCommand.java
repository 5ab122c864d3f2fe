package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.terminal.Visible;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.contract.control.Place;
import dev.afterword.desk.deadletter.DeadLetterContent;
import dev.afterword.desk.deadletter.DeadLetterOffice;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code afterword dead-letters show}. */
@Command(name = "show", description = "One of them with its headers and bytes, safe to look at.")
final class DeadLettersShowCommand implements Callable<Integer> {
  private static final int LINE = 16;
  private static final int MOST = 4096;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  private final Options options;

  @Parameters(index = "0", paramLabel = "N", description = "Its number.")
  private String number = "";

  @Mixin private final Reading reading = new Reading();

  DeadLettersShowCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    Place place = place();
    return reading.tell(
        options,
        neighbour -> neighbour.letter(place),
        (access, stages) -> find(new DeadLetterOffice(access.log(), stages.clock()), place),
        this::print);
  }

  private DeadLetterContent find(DeadLetterOffice office, Place place) {
    return office
        .find(place)
        .orElseThrow(
            () ->
                CommandException.failed(
                    "there is no dead letter " + number + ": see 'afterword dead-letters list'"));
  }

  private Place place() {
    try {
      return Place.of(number);
    } catch (IllegalArgumentException wrong) {
      throw CommandException.usage("'" + number + "': " + wrong.getMessage());
    }
  }

  private void print(DeadLetterContent content) {
    var letter = content.letter();
    say("from", letter.topic() + "-" + letter.partition() + "@" + letter.offset());
    say("refused by", letter.stage() + " at " + letter.at() + ": " + letter.reason());
    say("state", letter.state() + ", tried again " + letter.attempts() + " times");
    if (!letter.answer().isEmpty()) {
      say("last answer", letter.answer());
    }
    if (!letter.behind().isEmpty()) {
      say(
          "behind it",
          letter.behind().stream().map(Place::toString).collect(Collectors.joining(", ")));
    }
    say("key", letter.key());
    content.headers().forEach(header -> say("header", header.name() + ": " + header.value()));
    say("value", letter.bytes() + " bytes");
    dump(Base64.getDecoder().decode(content.value()));
  }

  private void say(String name, String text) {
    options.terminal().line("%-12s %s".formatted(name, Visible.of(text)));
  }

  /** Each line on its own, so that nothing in it can look like another line. */
  private void dump(byte[] bytes) {
    for (int from = 0; from < Math.min(bytes.length, MOST); from += LINE) {
      int to = Math.min(bytes.length, from + LINE);
      var text = new StringBuilder();
      for (int index = from; index < to; index++) {
        text.append(bytes[index] >= ' ' && bytes[index] < 0x7F ? (char) bytes[index] : '.');
      }
      options
          .terminal()
          .line("%08x  %-47s  %s".formatted(from, HEX.formatHex(bytes, from, to), text));
    }
    if (bytes.length > MOST) {
      options.terminal().line("… the rest is told by --json");
    }
  }
}
