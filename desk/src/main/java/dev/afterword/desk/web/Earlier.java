package dev.afterword.desk.web;

import dev.afterword.contract.control.Control;
import java.util.Optional;

/** What is told to somebody who comes too late to a hold. */
final class Earlier {
  private Earlier() {}

  static String told(Optional<Control> earlier) {
    return earlier
        .map(
            control ->
                "Nothing is held under this any more: "
                    + control.who()
                    + " decided at "
                    + control.at()
                    + ".")
        .orElse("Nothing is held under this.");
  }
}
