import java.security.MessageDigest;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Lays the distribution out: `lib/` with every jar, `lib/classpath` with their names in the order of the class path,
/// `bin/afterword`, and an AOT cache from a training run. A failed training costs speed, not the build.
///
/// Arguments: the folder of the distribution, the launcher, the application's jar, the class path, `true` to train.
void main(String[] args) throws Exception {
  var distribution = Path.of(args[0]);
  var lib = Files.createDirectories(distribution.resolve("lib"));
  var jars = new ArrayList<Path>(List.of(Path.of(args[2])));
  for (var entry : args[3].split(File.pathSeparator)) {
    if (entry.endsWith(".jar") && !Path.of(entry).equals(jars.getFirst())) {
      jars.add(Path.of(entry));
    }
  }
  var names = jars.stream().map(jar -> jar.getFileName().toString()).toList();
  if (Set.copyOf(names).size() != names.size()) {
    throw new IllegalStateException("Two jars have one name: " + names);
  }
  removeOthers(lib, names);
  for (var jar : jars) {
    copy(jar, lib.resolve(jar.getFileName()));
  }
  var launcher = Files.createDirectories(distribution.resolve("bin")).resolve("afterword");
  Files.copy(Path.of(args[1]), launcher, StandardCopyOption.REPLACE_EXISTING);
  if (!launcher.toFile().setExecutable(true, false)) {
    throw new IOException("Cannot make executable: " + launcher);
  }
  if (Boolean.parseBoolean(args[4])) {
    train(lib, names);
  }
  // Last, because the launcher takes its time for the time of the build.
  Files.write(lib.resolve("classpath"), names);
}

/// An AOT cache is bound to the times of its jars, so a copy that would be equal is left alone.
void copy(Path jar, Path target) throws IOException {
  var fresh = target.resolveSibling(target.getFileName() + ".new");
  copyUnsigned(jar, fresh);
  if (Files.exists(target) && Files.mismatch(fresh, target) < 0) {
    Files.delete(fresh);
  } else {
    Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
  }
}

/// The JVM checks a signed jar class by class and keeps its classes out of an AOT cache; what the build resolved needs no
/// signature any more, so the copy goes without.
void copyUnsigned(Path jar, Path target) throws IOException {
  try (var source = new JarFile(jar.toFile(), false)) {
    if (source.stream().noneMatch(entry -> isSignature(entry.getName()))) {
      Files.copy(jar, target, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    try (var unsigned = new ZipOutputStream(Files.newOutputStream(target))) {
      for (var entry : Collections.list(source.entries())) {
        if (!isSignature(entry.getName())) {
          var plain = new ZipEntry(entry.getName());
          plain.setTimeLocal(entry.getTimeLocal());
          unsigned.putNextEntry(plain);
          source.getInputStream(entry).transferTo(unsigned);
          unsigned.closeEntry();
        }
      }
    }
  }
}

boolean isSignature(String name) {
  return name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
}

void removeOthers(Path lib, List<String> names) throws IOException {
  try (var files = Files.list(lib)) {
    for (var file : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
      if (!names.contains(file.getFileName().toString())) {
        Files.delete(file);
      }
    }
  }
}

void train(Path lib, List<String> names) throws Exception {
  var cache = lib.resolve("afterword.aot");
  var mark = lib.resolve("afterword.aot.of");
  var digest = digest(lib, names);
  if (Files.exists(cache) && Files.exists(mark) && Files.readString(mark).equals(digest)) {
    return;
  }
  Files.deleteIfExists(cache);
  var log = lib.resolveSibling("training.log");
  // The same options as the launcher's, as far as they change what a cache may hold. Without the profiles of the training, from
  // which a start would compile at once whatever the training had called often: a third more CPU before the first page.
  var training =
      new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:AOTCacheOutput=" + cache,
              "-XX:+UnlockDiagnosticVMOptions",
              "-XX:-AOTRecordTraining",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-Xmx192m",
              "-Xss512k",
              "--enable-native-access=ALL-UNNAMED",
              "--sun-misc-unsafe-memory-access=allow",
              "-Dsun.net.http.retryPost=false",
              "-Djava.awt.headless=true",
              "-cp",
              names.stream()
                  .map(name -> lib.resolve(name).toString())
                  .collect(Collectors.joining(File.pathSeparator)),
              "dev.afterword.app.Main",
              "train-cache")
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
  training.getOutputStream().close();
  if (!training.waitFor(3, TimeUnit.MINUTES)) {
    training.destroyForcibly().waitFor();
  }
  if (training.exitValue() == 0 && Files.exists(cache)) {
    Files.writeString(mark, digest);
  } else {
    Files.deleteIfExists(cache);
    IO.println("No AOT cache, so starts are slower: the training run failed, see " + log);
  }
}

/// What a cache was trained with; equal jars under an equal JDK need no new one.
String digest(Path lib, List<String> names) throws Exception {
  var sha = MessageDigest.getInstance("SHA-256");
  sha.update(System.getProperty("java.vm.version").getBytes());
  for (var name : names) {
    sha.update(name.getBytes());
    sha.update(Files.readAllBytes(lib.resolve(name)));
  }
  return HexFormat.of().formatHex(sha.digest());
}
