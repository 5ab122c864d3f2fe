package dev.afterword.app;

import dev.afterword.app.command.CommandTree;
import dev.afterword.app.terminal.Terminal;
import dev.afterword.app.wiring.HeadStart;
import java.util.List;

/** Where the process begins. */
public final class Main {
  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    // The JDK repeats a POST whose connection closed without an answer: a second post. Before any
    // connection is made.
    System.setProperty("sun.net.http.retryPost", "false");
    HeadStart.of(List.of(arguments));
    System.exit(
        CommandTree.of(Terminal.system(), System.getenv(), List.of(arguments)).execute(arguments));
  }
}
