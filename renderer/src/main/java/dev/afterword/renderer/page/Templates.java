package dev.afterword.renderer.page;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * Fills templates. Everything is escaped unless the template says otherwise; a template can neither
 * make objects nor call into classes, and nothing in it depends on the machine it runs on.
 */
final class Templates {
  private final Configuration configuration;

  Templates() {
    configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTemplateLoader(
        new ClassTemplateLoader(Templates.class.getClassLoader(), Theme.FOLDER));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setOutputEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setLocalizedLookup(false);
    configuration.setNumberFormat("computer");
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
  }

  /** A template filled with the records of a page. */
  String fill(String template, Map<String, Object> model) {
    try {
      var out = new StringWriter();
      configuration.getTemplate(template).process(model, out);
      return out.toString();
    } catch (IOException | TemplateException broken) {
      throw new IllegalStateException(
          "the template " + template + " cannot be filled: " + broken.getMessage(), broken);
    }
  }
}
