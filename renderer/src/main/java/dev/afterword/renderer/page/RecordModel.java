package dev.afterword.renderer.page;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as a template sees it: its components by their names, and nothing else. The engine's own
 * model of any object looks at each mention for properties, methods and who may call them.
 */
final class RecordModel implements TemplateHashModel {
  private final Object record;
  private final Map<String, Component> components;
  private final ObjectWrapper wrapper;

  /**
   * For a record.
   *
   * @param components those of its class
   * @param wrapper for their values
   */
  RecordModel(Object record, Map<String, Component> components, ObjectWrapper wrapper) {
    this.record = record;
    this.components = components;
    this.wrapper = wrapper;
  }

  @Override
  public @Nullable TemplateModel get(String name) throws TemplateModelException {
    Component component = components.get(name);
    return component == null ? null : wrapper.wrap(component.of(record));
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
