import com.google.googlejavaformat.java.Formatter;

/// Checks (`check`) or rewrites (`fix`) every Java file below a folder with google-java-format. Runs as a compact source file
/// under the build's own JDK, because a formatter inside Maven's JVM would have to parse Java 25 on Java 17.
void main(String[] args) throws Exception {
  boolean fix = args[0].equals("fix");
  var bad = new ArrayList<Path>();
  try (var files = Files.walk(Path.of(args[1]))) {
    for (var file : files.filter(this::isOurs).sorted().toList()) {
      var source = Files.readString(file);
      var formatted = new Formatter().formatSourceAndFixImports(source);
      if (!formatted.equals(source)) {
        bad.add(file);
        if (fix) {
          Files.writeString(file, formatted);
        }
      }
    }
  }
  bad.forEach(file -> IO.println((fix ? "formatted " : "not formatted: ") + file));
  if (!fix && !bad.isEmpty()) {
    IO.println("Run ./mvnw validate -Dformat=fix");
    System.exit(1);
  }
}

boolean isOurs(Path file) {
  var name = file.toString();
  return name.endsWith(".java")
      && !name.contains("/target/")
      && !name.contains("/build-tools/")
      && !name.contains("/.");
}
