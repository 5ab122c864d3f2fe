package dev.afterword.renderer.page;

import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads one component of a record, at the price of calling its accessor: a site of ten thousand
 * recaps does it some millions of times, and reflection was a twentieth of what its pages cost.
 */
interface Component {
  /** What the record holds. */
  Object of(Object record);

  /** The components of a class of records, by their names. */
  static Map<String, Component> all(Class<?> type) {
    var components = new HashMap<String, Component>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.put(component.getName(), reader(type, component));
    }
    return components;
  }

  private static Component reader(Class<?> type, RecordComponent component) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle accessor = lookup.unreflect(component.getAccessor());
      MethodHandle factory =
          LambdaMetafactory.metafactory(
                  lookup,
                  "of",
                  MethodType.methodType(Component.class),
                  MethodType.methodType(Object.class, Object.class),
                  accessor,
                  MethodType.methodType(accessor.type().wrap().returnType(), type))
              .getTarget();
      return (Component) factory.invokeExact();
    } catch (IllegalAccessException | LambdaConversionException hidden) {
      throw new IllegalStateException("a record of templates is public: " + type, hidden);
      // A handle declares everything that there is; this one only makes an object.
    } catch (Throwable impossible) {
      throw new IllegalStateException("a component can be read: " + component, impossible);
    }
  }
}
