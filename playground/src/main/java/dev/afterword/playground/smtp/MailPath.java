package dev.afterword.playground.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The argument of MAIL and RCPT: an address in angle brackets and parameters. */
record MailPath(String address, List<String> parameters) {
  private static final Pattern ARGUMENT =
      Pattern.compile("<([^<>\\s]*)>((?: [A-Za-z0-9-]+(?:=[^ =]+)?)*)");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^@\"(),:;<>\\[\\]\\\\\\p{Cntrl}"
              + " ]{1,64}@(?:[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*|\\[[0-9A-Fa-f:.]+])");

  MailPath {
    parameters = List.copyOf(parameters);
  }

  /** Empty when the argument is malformed; the address itself is judged by {@link #isAddress}. */
  static Optional<MailPath> parse(String argument) {
    Matcher matcher = ARGUMENT.matcher(argument);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> parameters = new ArrayList<>();
    for (String parameter : matcher.group(2).strip().split(" ", -1)) {
      if (!parameter.isEmpty()) {
        parameters.add(parameter.toUpperCase(Locale.ROOT));
      }
    }
    return Optional.of(new MailPath(matcher.group(1), parameters));
  }

  boolean isAddress() {
    return ADDRESS.matcher(address).matches() && !address.contains("..");
  }

  boolean isAscii() {
    return address.chars().allMatch(character -> character < 128);
  }
}
