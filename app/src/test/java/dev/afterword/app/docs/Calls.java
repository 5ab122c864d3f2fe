package dev.afterword.app.docs;

import dev.afterword.app.command.CommandTree;
import dev.afterword.app.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;

/** The command line of this process, with what it prints kept. */
final class Calls {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();
  private final CommandLine line =
      CommandTree.of(
          new Terminal(
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(error, true, StandardCharsets.UTF_8),
              false),
          Map.of());

  CommandLine line() {
    return line;
  }

  int execute(String... arguments) {
    return line.execute(arguments);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String error() {
    return error.toString(StandardCharsets.UTF_8);
  }
}
