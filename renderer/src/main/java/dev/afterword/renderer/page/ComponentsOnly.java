package dev.afterword.renderer.page;

import dev.afterword.renderer.page.model.PageModel;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

/** A template sees the components of our records and nothing else: no class, no method. */
final class ComponentsOnly implements MemberAccessPolicy {
  @Override
  public ClassMemberAccessPolicy forClass(Class<?> contextClass) {
    return new ClassMemberAccessPolicy() {
      @Override
      public boolean isMethodExposed(Method method) {
        return isComponent(contextClass, method);
      }

      @Override
      public boolean isConstructorExposed(Constructor<?> constructor) {
        return false;
      }

      @Override
      public boolean isFieldExposed(Field field) {
        return false;
      }
    };
  }

  private static boolean isComponent(Class<?> type, Method method) {
    if (!type.isRecord() || !PageModel.class.isAssignableFrom(type)) {
      return false;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getName().equals(method.getName()) && method.getParameterCount() == 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isToStringAlwaysExposed() {
    return true;
  }
}
