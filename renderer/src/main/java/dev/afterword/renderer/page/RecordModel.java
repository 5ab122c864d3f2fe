package dev.afterword.renderer.page;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as a template sees it: its components by their names, and nothing else. The engine's own
 * model of any object looks at each mention for properties, methods and who may call them.
 */
final class RecordModel implements TemplateHashModel {
  private final Object record;
  private final Map<String, Method> components;
  private final ObjectWrapper wrapper;

  /**
   * For a record.
   *
   * @param components those of its class
   * @param wrapper for their values
   */
  RecordModel(Object record, Map<String, Method> components, ObjectWrapper wrapper) {
    this.record = record;
    this.components = components;
    this.wrapper = wrapper;
  }

  /** The components of a class of records. */
  static Map<String, Method> components(Class<?> type) {
    var components = new HashMap<String, Method>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.put(component.getName(), component.getAccessor());
    }
    return components;
  }

  @Override
  public @Nullable TemplateModel get(String name) throws TemplateModelException {
    Method component = components.get(name);
    if (component == null) {
      return null;
    }
    try {
      return wrapper.wrap(component.invoke(record));
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new TemplateModelException("a component of a public record has a value", impossible);
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
