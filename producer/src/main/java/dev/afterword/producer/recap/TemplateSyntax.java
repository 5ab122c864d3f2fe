package dev.afterword.producer.recap;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs of other generators' templates. They are shown as they are, never run. */
final class TemplateSyntax {
  private static final Pattern SIGN =
      Pattern.compile("<%=?|\\{%|\\{\\{[<%]|\\{\\{(?=[^{}\\n]{1,200}}})|\\{::\\w");
  private static final Pattern CODE = Pattern.compile("(?s)`[^`\\n]*`");

  private TemplateSyntax() {}

  static boolean isIn(String text) {
    return (text.indexOf('{') >= 0 || text.contains("<%")) && SIGN.matcher(text).find();
  }

  /** Says where the first one stands outside of code. */
  static void check(BodyText body, Warnings warnings) {
    if (!isIn(body.text())) {
      return;
    }
    boolean fenced = false;
    List<String> lines = body.lines();
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      String start = line.stripLeading();
      if (start.startsWith("```") || start.startsWith("~~~")) {
        fenced = !fenced;
      }
      if (fenced || line.startsWith("    ") || line.startsWith("\t")) {
        continue;
      }
      Matcher sign =
          SIGN.matcher(CODE.matcher(line).replaceAll(match -> " ".repeat(match.group().length())));
      if (sign.find()) {
        warnings.add(
            "template-syntax",
            body.position(index, sign.start() + 1),
            "Template syntax of another generator is shown as text; replace it by what it stands"
                + " for.");
        return;
      }
    }
  }
}
