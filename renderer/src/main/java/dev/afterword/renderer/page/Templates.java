package dev.afterword.renderer.page;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * Fills templates. Everything is escaped unless the template says otherwise; a template can neither
 * make objects nor call into classes, and nothing in it depends on the machine it runs on.
 */
final class Templates {
  private final Configuration configuration;
  private final ObjectWrapper wrapper = new RecordWrapper();
  private final Map<String, Template> templates = new HashMap<>();

  /**
   * Of these templates.
   *
   * @throws ThemeException if one of them is none
   */
  Templates(Map<String, String> texts) {
    var loader = new StringTemplateLoader();
    // A time of change would only matter to a loader that looks again.
    texts.forEach((name, text) -> loader.putTemplate(name, text, 0));
    configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTemplateLoader(loader);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setObjectWrapper(wrapper);
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
    texts.keySet().forEach(this::parse);
  }

  private void parse(String name) {
    try {
      templates.put(name, configuration.getTemplate(name));
    } catch (ParseException broken) {
      throw new ThemeException(
          "%s:%d:%d: %s"
              .formatted(
                  name,
                  broken.getLineNumber(),
                  broken.getColumnNumber(),
                  sentence(String.valueOf(broken.getEditorMessage()))),
          broken);
    } catch (IOException broken) {
      throw new ThemeException(name + ": " + sentence(String.valueOf(broken.getMessage())), broken);
    }
  }

  /**
   * A template filled with the records of a page.
   *
   * @throws ThemeException if it asks for what is not there
   */
  String fill(String template, Map<String, Object> model) {
    try {
      var page = new PageText();
      known(template).process(wrapped(model), page);
      return page.toString();
    } catch (TemplateException broken) {
      String place =
          broken.getTemplateSourceName() == null
              ? template
              : "%s:%d:%d"
                  .formatted(
                      broken.getTemplateSourceName(),
                      broken.getLineNumber(),
                      broken.getColumnNumber());
      throw new ThemeException(
          place + ": " + sentence(String.valueOf(broken.getMessageWithoutStackTop())), broken);
    } catch (IOException broken) {
      throw new ThemeException(
          template + ": " + sentence(String.valueOf(broken.getMessage())), broken);
    }
  }

  private Template known(String name) throws IOException {
    Template template = templates.get(name);
    return template == null ? configuration.getTemplate(name) : template;
  }

  /** The engine would do it again for every mention of a record. */
  private Map<String, TemplateModel> wrapped(Map<String, Object> model)
      throws TemplateModelException {
    var wrapped = new HashMap<String, TemplateModel>();
    for (Map.Entry<String, Object> entry : model.entrySet()) {
      wrapped.put(entry.getKey(), wrapper.wrap(entry.getValue()));
    }
    return wrapped;
  }

  /** The engine's messages go on with advice over many lines. */
  private static String sentence(String message) {
    String first = message.strip().split("\\R\\R|\\R----|\\RTip:", 2)[0];
    return first.replaceAll("\\s+", " ");
  }
}
