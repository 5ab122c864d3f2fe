package dev.afterword.renderer.page;

import dev.afterword.renderer.page.model.PageModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.DefaultObjectWrapperConfiguration;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.Map;

/**
 * Shows templates our records, and besides them only what the engine has types of its own for. Used
 * by one thread.
 */
final class RecordWrapper extends DefaultObjectWrapper {
  private final Map<Class<?>, Map<String, Component>> components = new HashMap<>();

  /** For our records. */
  RecordWrapper() {
    super(configuration(), true);
  }

  private static DefaultObjectWrapperConfiguration configuration() {
    var configuration = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_35);
    configuration.setMemberAccessPolicy(new NoMembers());
    return configuration;
  }

  @Override
  protected TemplateModel handleUnknownType(Object object) throws TemplateModelException {
    return object instanceof PageModel
        ? new RecordModel(
            object, components.computeIfAbsent(object.getClass(), Component::all), this)
        : super.handleUnknownType(object);
  }
}
