package dev.afterword.syndicator.template;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;

/**
 * Makes templates of text and tries them out. There is no loader, so that no template can include
 * another; nothing depends on the machine.
 */
final class Compiler {
  /** What would run words of a recap as a template, reach into Java, or read the clock. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("\\?\\s*(?:interpret|eval|eval_json|evalJson|new|api)\\b|\\.now\\b");

  private static final int LONGEST_FAULT = 300;

  private final Configuration configuration;

  Compiler() {
    configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTemplateLoader(null);
    configuration.setLocalizedLookup(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
  }

  /** A template that can be filled with everything there may be, and with as little. */
  TextTemplate compile(String path, String source, TextKind kind) throws WordingException {
    forbid(path, source);
    try {
      var template = new TextTemplate(new Template(path, source, configuration));
      for (Map<String, Object> variables : Trial.of(kind)) {
        template.filled(variables);
      }
      return template;
    } catch (ParseException broken) {
      throw fault(
          path, broken.getLineNumber(), broken.getColumnNumber(), broken.getEditorMessage());
    } catch (TemplateException broken) {
      throw missing(path, broken);
    } catch (IOException broken) {
      throw fault(path, 1, 1, "" + broken.getMessage());
    }
  }

  private static void forbid(String path, String source) throws WordingException {
    var forbidden = FORBIDDEN.matcher(source);
    if (forbidden.find()) {
      String before = source.substring(0, forbidden.start());
      int line = (int) before.chars().filter(sign -> sign == '\n').count() + 1;
      int column = forbidden.start() - before.lastIndexOf('\n');
      throw fault(
          path, line, column, forbidden.group() + " is not to be had in a template: remove it");
    }
  }

  private static WordingException missing(String path, TemplateException broken) {
    String blamed = broken.getBlamedExpressionString();
    String fault =
        blamed == null
            ? broken.getMessageWithoutStackTop()
            : blamed
                + " is unknown here or sometimes missing: correct it, or write ${"
                + blamed
                + "!} or <#if "
                + blamed
                + "??>";
    return fault(path, number(broken.getLineNumber()), number(broken.getColumnNumber()), fault);
  }

  private static int number(Integer number) {
    return number == null ? 1 : number;
  }

  /** The library explains at length; its first words tell what is wrong. */
  private static WordingException fault(String path, int line, int column, String fault) {
    String sentence = fault.replaceAll("(?s)\\n-{4}.*", "").replaceAll("\\s+", " ").strip();
    return new WordingException(
        path,
        Math.max(1, line),
        Math.max(1, column),
        sentence.substring(0, Math.min(LONGEST_FAULT, sentence.length())));
  }
}
