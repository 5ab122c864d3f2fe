import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A jar as the distribution has it, so that the JVM's cache can hold its classes.
///
/// The JVM checks a signed jar class by class and keeps its classes out of an AOT cache; what the build resolved needs no
/// signature any more. Classes of a compiler for Java 5 (picocli's) have no stack maps, so they are verified the old, slow
/// way at every start and stay out of the cache too: the copy has them. The broker's function literals become plain ones,
/// see `PlainLambdas` and docs/decisions/0011-rewritten-jars.md.
final class JarCopy {
  private static final int JAVA_5 = 49;
  private static final int JAVA_8 = 52;
  private static final int MAJOR_VERSION_AT = 7;

  /// Of the libraries with such classes these have a part in every start.
  private static final List<String> REWRITTEN = List.of("picocli-", "kafka_", "scala-library-");

  private final JarFile source;
  private final ClassFile classes;

  private JarCopy(JarFile source, ClassHierarchyResolver types) {
    this.source = source;
    this.classes =
        ClassFile.of(
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.ClassHierarchyResolverOption.of(types));
  }

  /// Copies a jar, byte for byte if nothing stands against that; `types` knows the classes of all jars.
  static void write(Path jar, Path target, ClassHierarchyResolver types) throws IOException {
    try (var source = new JarFile(jar.toFile(), false)) {
      if (isFine(source)) {
        Files.copy(jar, target, StandardCopyOption.REPLACE_EXISTING);
        return;
      }
      var copy = new JarCopy(source, types);
      try (var written = new ZipOutputStream(Files.newOutputStream(target))) {
        for (var entry : Collections.list(source.entries())) {
          if (!isSignature(entry.getName())) {
            var plain = new ZipEntry(entry.getName());
            plain.setTimeLocal(entry.getTimeLocal());
            written.putNextEntry(plain);
            written.write(copy.content(entry));
            written.closeEntry();
          }
        }
      }
    }
  }

  private static boolean isFine(JarFile source) {
    return !isRewritten(source) && source.stream().noneMatch(entry -> isSignature(entry.getName()));
  }

  private static boolean isRewritten(JarFile source) {
    var name = Path.of(source.getName()).getFileName().toString();
    return REWRITTEN.stream().anyMatch(name::startsWith);
  }

  private byte[] content(ZipEntry entry) throws IOException {
    byte[] bytes;
    try (var stream = source.getInputStream(entry)) {
      bytes = stream.readAllBytes();
    }
    return isRewritten(source) && entry.getName().endsWith(".class") ? rewritten(bytes) : bytes;
  }

  private byte[] rewritten(byte[] bytes) {
    if (bytes[MAJOR_VERSION_AT] == JAVA_5) {
      return renewed(bytes);
    }
    return PlainLambdas.areIn(bytes)
        ? classes.transformClass(classes.parse(bytes), PlainLambdas.transform())
        : bytes;
  }

  private byte[] renewed(byte[] bytes) {
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(JAVA_8, 0);
          } else {
            builder.with(element);
          }
        };
    return classes.transformClass(
        classes.parse(bytes),
        ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen(version));
  }

  private static boolean isSignature(String name) {
    return name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
  }
}
