import static java.lang.constant.ConstantDescs.CD_CallSite;
import static java.lang.constant.ConstantDescs.CD_MethodHandle;
import static java.lang.constant.ConstantDescs.CD_MethodType;

import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.invoke.LambdaMetafactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// Function literals as javac writes them. Scala's compiler lets all of its own be serializable, which nobody asks of a broker,
/// and so makes them by `LambdaMetafactory.altMetafactory`. An AOT cache holds only those that are made by `metafactory`; of the
/// others the JVM makes a class at every start, nine hundred for the broker.
final class PlainLambdas {
  private static final String ALTERNATIVE = "altMetafactory";
  private static final ClassDesc FACTORY = LambdaMetafactory.class.describeConstable().orElseThrow();
  private static final DirectMethodHandleDesc PLAIN =
      ConstantDescs.ofCallsiteBootstrap(
          FACTORY, "metafactory", CD_CallSite, CD_MethodType, CD_MethodHandle, CD_MethodType);

  /// What follows the type of the method, its body and its type here: flags, then what they announce.
  private static final int FLAGS = 3;

  private static final Set<ConstantDesc> WITHOUT_MORE = Set.of(0, LambdaMetafactory.FLAG_SERIALIZABLE);
  private static final int BRIDGED = LambdaMetafactory.FLAG_SERIALIZABLE | LambdaMetafactory.FLAG_BRIDGES;

  private PlainLambdas() {}

  /// Replaces those of a class that are the same without.
  static ClassTransform transform() {
    return ClassTransform.transformingMethodBodies(PlainLambdas::rewrite);
  }

  /// Whether there is something to replace: a class without is best left byte for byte as it is.
  static boolean areIn(byte[] bytes) {
    // The name is ASCII wherever it stands in the constant pool.
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(ALTERNATIVE);
  }

  private static void rewrite(CodeBuilder builder, CodeElement element) {
    if (element instanceof InvokeDynamicInstruction call && isPlain(call)) {
      List<ConstantDesc> arguments = call.bootstrapArgs();
      builder.invokedynamic(
          DynamicCallSiteDesc.of(
              PLAIN,
              call.name().stringValue(),
              call.typeSymbol(),
              arguments.get(0),
              arguments.get(1),
              arguments.get(2)));
    } else {
      builder.with(element);
    }
  }

  private static boolean isPlain(InvokeDynamicInstruction call) {
    MethodHandleDesc factory = call.bootstrapMethod();
    if (!(factory instanceof DirectMethodHandleDesc direct)
        || !direct.owner().equals(FACTORY)
        || !direct.methodName().equals(ALTERNATIVE)) {
      return false;
    }
    List<ConstantDesc> arguments = call.bootstrapArgs();
    if (arguments.size() == FLAGS + 1) {
      return WITHOUT_MORE.contains(arguments.get(FLAGS));
    }
    return arguments.size() == FLAGS + 3
        && arguments.get(FLAGS).equals(BRIDGED)
        && isScalaFunction(call)
        // One bridge, which is the type here: whoever calls a function of Scala calls the other.
        && arguments.get(FLAGS + 1).equals(1)
        && arguments.get(FLAGS + 2).equals(arguments.get(2));
  }

  private static boolean isScalaFunction(InvokeDynamicInstruction call) {
    ClassDesc type = call.typeSymbol().returnType();
    return type.packageName().equals("scala.runtime.java8")
        || (type.packageName().equals("scala") && type.displayName().startsWith("Function"));
  }
}
