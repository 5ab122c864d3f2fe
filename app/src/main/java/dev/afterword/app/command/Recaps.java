package dev.afterword.app.command;

import dev.afterword.app.wiring.CommandException;
import dev.afterword.contract.RecapId;

/** Recaps as people name them on the command line. */
final class Recaps {
  private static final String MARKDOWN = ".md";

  private Recaps() {}

  /**
   * By its id, or by the path of a file that still is where it was first published.
   *
   * @throws CommandException if it can be neither
   */
  static RecapId named(String text) {
    try {
      return new RecapId(
          text.endsWith(MARKDOWN) ? text.substring(0, text.length() - MARKDOWN.length()) : text);
    } catch (IllegalArgumentException wrong) {
      throw CommandException.usage("'" + text + "' names no recap: " + wrong.getMessage());
    }
  }
}
