package dev.afterword.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the real launcher under {@code sh} with JDKs that are a {@code release} file and a script.
 */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  private static final Path LAUNCHER = Path.of("../afterword").toAbsolutePath().normalize();
  private static final int NO_JAVA = 78;

  @TempDir private Path folder;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private Path launcher = LAUNCHER;

  private record Run(int code, String out, String err) {}

  @BeforeEach
  void aDistributionInAFolderWithBlanks() throws Exception {
    launcher = distribution(folder.resolve("my tools/after word"));
    environment.put("PATH", jdk("path", "17.0.15").resolve("bin") + ":/usr/bin:/bin");
    environment.put("AFTERWORD_JAVA_PLACES", folder.resolve("nowhere").toString());
    environment.put("CDPATH", folder.toString());
  }

  @Test
  void aNewerJavaElsewhereIsFoundWhenThePathHoldsAnOldOne() throws Exception {
    Files.createDirectories(folder.resolve("usual places"));
    var java = jdk("usual places/temurin", "25.0.3");
    environment.put("AFTERWORD_JAVA_PLACES", "/nowhere:" + folder.resolve("usual places"));

    var run = run("--version");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith(java + "\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void anOldJavaHomeIsPassedOver() throws Exception {
    environment.put("JAVA_HOME", jdk("old", "17.0.1").toString());
    environment.put("AFTERWORD_JAVA_PLACES", folder.resolve("places").toString());
    var java = jdk("places/a jdk", "26-ea");

    assertThat(run("x").out()).startsWith(java + "\n");
  }

  @Test
  void theExplicitChoiceWinsAndMayBeAFolderOrALinkToItsJava() throws Exception {
    var chosen = jdk("chosen one", "25");
    environment.put("JAVA_HOME", jdk("other", "27").toString());
    environment.put("AFTERWORD_JAVA", chosen.toString());
    assertThat(run("x").out()).startsWith(chosen + "\n");

    var link = Files.createSymbolicLink(folder.resolve("java 25"), chosen.resolve("bin/java"));
    environment.put("AFTERWORD_JAVA", link.toString());
    assertThat(run("x").out()).startsWith(chosen + "\n");
  }

  @Test
  void anUnsuitableExplicitChoiceIsTold() throws Exception {
    environment.put("AFTERWORD_JAVA", jdk("old", "1.8.0_402").toString());
    environment.put("JAVA_HOME", jdk("new", "25.0.1").toString());

    var run = run("x");

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("AFTERWORD_JAVA=").contains("looking further");
  }

  @Test
  void theBundledJavaComesBeforeJavaHome() throws Exception {
    environment.put("JAVA_HOME", jdk("new", "25.0.1").toString());
    var bundled = jdk("my tools/after word/jre", "25.0.3");

    assertThat(run("x").out()).startsWith(bundled + "\n");
  }

  @Test
  void aJavaOfAMacIsFoundInItsBundle() throws Exception {
    environment.put("AFTERWORD_JAVA_PLACES", folder.resolve("machines").toString());
    var java = jdk("machines/temurin-25.jdk/Contents/Home", "25.0.3");

    assertThat(run("x").out()).startsWith(java + "\n");
  }

  @Test
  void withoutASuitableJavaItSaysWhatItLookedAtAndWhatToDo() throws Exception {
    var old = jdk("old", "17.0.1");
    environment.put("JAVA_HOME", old.toString());

    var run = run("up");

    assertThat(run.code()).isEqualTo(NO_JAVA);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("afterword needs Java 25 or newer, and none was found.\n")
        .contains(old + ": 17.0.1", "path: 17.0.15", "AFTERWORD_JAVA or JAVA_HOME", "adoptium");
  }

  @Test
  void itRunsThroughLinksFromAnyFolderAndPassesArgumentsOnAsTheyAre() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25").toString());
    var first = Files.createSymbolicLink(folder.resolve("first"), launcher);
    Files.createDirectories(folder.resolve("bin"));
    launcher = Files.createSymbolicLink(folder.resolve("bin/after word"), Path.of("../first"));
    assertThat(first).isSymbolicLink();

    var run = run("check", "a b", "", "*", "中文", "--", "-Dx");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\ndev.afterword.app.Main\ncheck\na b\n\n*\n中文\n--\n-Dx\n");
  }

  @Test
  void theClassPathKeepsTheOrderOfTheList() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25").toString());
    var lib = folder.resolve("my tools/after word/lib");

    assertThat(run("x").out()).contains("\n-cp\n" + lib + "/z.jar:" + lib + "/a.jar\n");
  }

  @Test
  void theJvmNeverRepeatsAPostAndStaysSmall() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25").toString());
    environment.put("JAVA_OPTS", "-Xmx1g -Dx=*");

    assertThat(run("x").out())
        .contains("\n-Dsun.net.http.retryPost=false\n", "\n-Xmx192m\n", "\n-Xmx1g\n-Dx=*\n")
        .doesNotContain("AOTCache");
  }

  @Test
  void theCacheIsUsedOnlyWhereItExists() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25").toString());
    var cache = Files.createFile(folder.resolve("my tools/after word/lib/afterword.aot"));

    assertThat(run("x").out()).contains("\n-XX:AOTCache=" + cache + "\n");
  }

  @Test
  void whatOnlyAsksHasASmallerCache() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25").toString());
    var lib = folder.resolve("my tools/after word/lib");
    var large = "\n-XX:AOTCache=" + Files.createFile(lib.resolve("afterword.aot")) + "\n";
    var small = "\n-XX:AOTCache=" + Files.createFile(lib.resolve("commands.aot")) + "\n";

    assertThat(run("status", "--json").out()).contains(small);
    assertThat(run("--data", "up there", "dead-letters", "list").out()).contains(small);
    assertThat(run("--version").out()).contains(small);
    assertThat(run("up", "status").out()).contains(large);
    assertThat(run().out()).contains(large);
  }

  @Test
  void onlyWhatIsGivenMuchAtATimeHasTheSecondCompilerAndRoom() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25").toString());
    var first = "\n-XX:TieredStopAtLevel=1\n";
    var room = "\n-XX:MaxRAMPercentage=40\n";

    assertThat(run("-c", "site.yaml", "render", "--once").out())
        .contains("\n-XX:Tier4InvocationThreshold=10000\n", "\n-XX:MaxInlineLevel=4\n", room)
        .doesNotContain(first, "-Xmx");
    assertThat(run("publish").out())
        .contains("\n-XX:Tier4InvocationThreshold=20000\n", "\n-XX:MaxInlineLevel=9\n")
        .contains("\n-Xms128m\n-Xmx256m\n-Xmn80m\n")
        .doesNotContain(first, room);
    assertThat(run("up", "render").out()).contains(first, "\n-Xmx192m\n").doesNotContain(room);
    assertThat(run("status").out()).contains(first);
  }

  @Test
  void fileNamesAreUtf8InEveryLocale() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25").toString());
    environment.put("LANG", "C");
    assertThat(run("x").out()).contains("\nLC_ALL=C.UTF-8\n");

    environment.put("LANG", "zh_CN.UTF-8");
    assertThat(run("x").out()).contains("\nLC_ALL=\n");
  }

  @Test
  void aCloneIsBuiltOnceAndAgainAfterAChange() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25").toString());
    var clone =
        clone(
            "mkdir -p app/target/distribution/lib; echo a.jar"
                + " >app/target/distribution/lib/classpath");

    assertThat(run("x").err()).startsWith("Building Afterword").contains("\nBuilt in ");
    assertThat(run("x").err()).isEmpty();
    Files.setLastModifiedTime(
        Files.writeString(clone.resolve("app/src/main/New.java"), "class New {}"),
        FileTime.fromMillis(System.currentTimeMillis() + 60_000));
    assertThat(run("x").err()).startsWith("Building Afterword");
  }

  @Test
  void aFailedBuildShowsWhatMavenSaid() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25").toString());
    clone("echo '[ERROR] it does not compile'; exit 1");

    var run = run("x");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("[ERROR] it does not compile", "The build failed after");
  }

  private Path distribution(Path home) throws IOException {
    Files.createDirectories(home.resolve("lib"));
    Files.writeString(home.resolve("lib/classpath"), "z.jar\na.jar\n");
    Files.createDirectories(home.resolve("bin"));
    return Files.copy(LAUNCHER, home.resolve("bin/afterword"));
  }

  private Path clone(String maven) throws IOException {
    var clone = Files.createDirectories(folder.resolve("a clone"));
    Files.createDirectories(clone.resolve("app/src/main"));
    Files.writeString(clone.resolve("mvnw"), "#!/bin/sh\n" + maven + "\n");
    launcher = Files.copy(LAUNCHER, clone.resolve("afterword"));
    return clone;
  }

  /** A JDK whose java prints its own folder, the locale and its arguments, one in a line. */
  private Path jdk(String name, String version) throws IOException {
    var home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    var java = home.resolve("bin/java");
    Files.writeString(
        java, "#!/bin/sh\necho '" + home + "'\necho \"LC_ALL=$LC_ALL\"\nprintf '%s\\n' \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return home;
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("sh", launcher.toString()));
    command.addAll(List.of(arguments));
    var out = folder.resolve("out");
    var err = folder.resolve("err");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    var process = builder.start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
