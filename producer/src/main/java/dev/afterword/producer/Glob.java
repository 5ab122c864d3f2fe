package dev.afterword.producer;

import java.util.regex.Pattern;

/** Globs over paths as Git writes them: {@code **}{@code /} also matches no folder at all. */
final class Glob {
  private final Pattern pattern;

  private Glob(Pattern pattern) {
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
    return new Glob(Pattern.compile(regex + ")".repeat(braces), Pattern.DOTALL));
  }

  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }
}
