package dev.afterword.syndicator.template;

import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.regex.Pattern;

/** One text with holes. */
public final class TextTemplate {
  private static final Pattern TRAILING = Pattern.compile("[ \\t\\r]+$", Pattern.MULTILINE);
  private static final Pattern GAP = Pattern.compile("\\n{3,}");

  private final Template template;

  TextTemplate(Template template) {
    this.template = template;
  }

  /**
   * The text, tidied: no blanks at the end of a line, at most one empty line between two others,
   * none around the whole. So a template can be written in paragraphs, whatever is missing.
   *
   * @param variables words, numbers, booleans, and lists and maps of them
   * @throws UnfillableException if something is missing that the template relies on
   */
  public String fill(Map<String, Object> variables) {
    try {
      return tidy(filled(variables));
    } catch (TemplateException | IOException broken) {
      throw new UnfillableException(broken);
    }
  }

  String filled(Map<String, Object> variables) throws TemplateException, IOException {
    var out = new StringWriter();
    template.process(variables, out);
    return out.toString();
  }

  private static String tidy(String text) {
    String trimmed = TRAILING.matcher(text).replaceAll("");
    return GAP.matcher(trimmed).replaceAll("\n\n").strip();
  }
}
