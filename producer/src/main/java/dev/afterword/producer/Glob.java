package dev.afterword.producer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Globs over paths as Git writes them: {@code **}{@code /} also matches no folder at all. */
final class Glob {
  private static final Pattern ENDING = Pattern.compile("\\*\\*/\\*(\\.[\\w.]+)");

  private final Pattern pattern;

  /** Of a glob that asks for nothing but the end of a name. */
  private final Optional<String> ending;

  private Glob(String glob, Pattern pattern) {
    Matcher end = ENDING.matcher(glob);
    this.ending = end.matches() ? Optional.of(end.group(1)) : Optional.empty();
    this.pattern = pattern;
  }

  static Glob of(String glob) {
    var regex = new StringBuilder();
    int braces = 0;
    for (int index = 0; index < glob.length(); index++) {
      char sign = glob.charAt(index);
      if (glob.startsWith("**/", index)) {
        regex.append("(?:[^/]+/)*");
        index += 2;
      } else if (glob.startsWith("**", index)) {
        regex.append(".*");
        index++;
      } else if (sign == '*') {
        regex.append("[^/]*");
      } else if (sign == '?') {
        regex.append("[^/]");
      } else if (sign == '{') {
        regex.append("(?:");
        braces++;
      } else if (sign == '}' && braces > 0) {
        regex.append(')');
        braces--;
      } else if (sign == ',' && braces > 0) {
        regex.append('|');
      } else {
        regex.append(Pattern.quote(String.valueOf(sign)));
      }
    }
    return new Glob(glob, Pattern.compile(regex + ")".repeat(braces), Pattern.DOTALL));
  }

  boolean matches(String path) {
    return ending.map(path::endsWith).orElseGet(() -> pattern.matcher(path).matches());
  }
}
