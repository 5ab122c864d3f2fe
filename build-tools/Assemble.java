import java.lang.classfile.ClassHierarchyResolver;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.MessageDigest;
import java.util.concurrent.TimeUnit;

/// Lays the distribution out: `lib/` with every jar, `lib/classpath` with their names in the order of the class path,
/// `bin/afterword`, and AOT caches from training runs: `afterword.aot` for what publishes, renders and announces,
/// `commands.aot` for commands that only ask or decide. A failed training costs speed, not the build.
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
  try (var libraries = libraries(jars)) {
    var types =
        ClassHierarchyResolver.ofResourceParsing(libraries)
            .orElse(ClassHierarchyResolver.defaultResolver())
            .cached();
    for (var jar : jars) {
      copy(jar, lib.resolve(jar.getFileName()), types);
    }
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

URLClassLoader libraries(List<Path> jars) throws IOException {
  var places = new ArrayList<URL>();
  for (var jar : jars) {
    places.add(jar.toUri().toURL());
  }
  return new URLClassLoader(places.toArray(URL[]::new), null);
}

/// An AOT cache is bound to the times of its jars, so a copy that would be equal is left alone.
void copy(Path jar, Path target, ClassHierarchyResolver types) throws IOException {
  var fresh = target.resolveSibling(target.getFileName() + ".new");
  JarCopy.write(jar, fresh, types);
  if (Files.exists(target) && Files.mismatch(fresh, target) < 0) {
    Files.delete(fresh);
  } else {
    Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
  }
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
  var mark = lib.resolve("afterword.aot.of");
  var caches = List.of(lib.resolve("afterword.aot"), lib.resolve("commands.aot"));
  var digest = digest(lib, names);
  if (caches.stream().allMatch(Files::exists)
      && Files.exists(mark)
      && Files.readString(mark).equals(digest)) {
    return;
  }
  Files.deleteIfExists(mark);
  // Side by side: each is mostly one thread that looks through all classes.
  try (var both = Executors.newFixedThreadPool(2)) {
    var working = both.submit(() -> train(caches.get(0), names, "train-cache"));
    var asking = both.submit(() -> train(caches.get(1), names, "train-cache", "--asking"));
    if (working.get() && asking.get()) {
      Files.writeString(mark, digest);
    }
  }
}

boolean train(Path cache, List<String> names, String... command) throws Exception {
  Files.deleteIfExists(cache);
  var lib = cache.getParent();
  var log = lib.resolveSibling(cache.getFileName() + ".log");
  // The same options as the launcher's, as far as they change what a cache may hold. Without the profiles of the training, from
  // which a start would compile at once whatever the training had called often: a third more CPU before the first page.
  var line =
      new ArrayList<>(
          List.of(
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
              "dev.afterword.app.Main"));
  line.addAll(List.of(command));
  var training =
      new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  training.getOutputStream().close();
  if (!training.waitFor(3, TimeUnit.MINUTES)) {
    training.destroyForcibly().waitFor();
  }
  boolean trained = training.exitValue() == 0 && Files.exists(cache);
  if (!trained) {
    Files.deleteIfExists(cache);
    IO.println("No AOT cache, so starts are slower: the training run failed, see " + log);
  }
  return trained;
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
