import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;

/// Checks (`check`) or rewrites (`fix`) every Java file below a folder with google-java-format. Runs as a compact source file
/// under the build's own JDK, because a formatter inside Maven's JVM would have to parse Java 25 on Java 17.
void main(String[] args) throws Exception {
  boolean fix = args[0].equals("fix");
  List<Path> ours;
  try (var files = Files.walk(Path.of(args[1]))) {
    ours = files.filter(this::isOurs).sorted().toList();
  }
  // A thousand files on one core are the longest time of a build in which nothing else can begin.
  var bad = ours.parallelStream().filter(file -> isUnlike(file, fix)).toList();
  bad.forEach(file -> IO.println((fix ? "formatted " : "not formatted: ") + file));
  if (!fix && !bad.isEmpty()) {
    IO.println("Run ./mvnw validate -Dformat=fix");
    System.exit(1);
  }
}

/// Whether a file is not as the formatter would write it; mended if asked to.
boolean isUnlike(Path file, boolean fix) {
  try {
    var source = Files.readString(file);
    var formatted = new Formatter().formatSourceAndFixImports(source);
    if (fix && !formatted.equals(source)) {
      Files.writeString(file, formatted);
    }
    return !formatted.equals(source);
  } catch (IOException | FormatterException failure) {
    throw new IllegalStateException("Cannot format " + file + ": " + failure.getMessage(), failure);
  }
}

boolean isOurs(Path file) {
  var name = file.toString();
  return name.endsWith(".java")
      && !name.contains("/target/")
      && !name.contains("/build-tools/")
      && !name.contains("/.");
}
