package dev.afterword.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit that comes with the tarball, read by systemd itself where it is installed. */
final class SystemdUnitTest {
  private static final List<String> AROUND =
      List.of("sysinit", "basic", "shutdown", "network-online", "multi-user");

  @TempDir private Path root;

  @Test
  void systemdFindsNothingToSayAboutIt() throws Exception {
    boolean there =
        Pattern.compile(":")
            .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "systemd-analyze")));
    if (!there) {
      System.out.println("systemd-analyze is not there: nobody judges the unit.");
    }
    assumeTrue(there);
    write("opt/afterword/bin/afterword", "#!/bin/sh\n");
    assertThat(root.resolve("opt/afterword/bin/afterword").toFile().setExecutable(true)).isTrue();
    for (String target : AROUND) {
      write("etc/systemd/system/" + target + ".target", "[Unit]\nDescription=Of a system\n");
    }
    String unit = Page.of("deploy/systemd/afterword.service").text();

    assertThat(judge(unit)).isEmpty();
    assertThat(judge(unit.replace("RestartSec=", "RestartAfter="))).contains("RestartAfter");
  }

  private String judge(String unit) throws IOException, InterruptedException {
    write("etc/systemd/system/afterword.service", unit);
    Process process =
        new ProcessBuilder(
                "systemd-analyze", "verify", "--man=no", "--root=" + root, "afterword.service")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? said : said + " (refused)";
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
    Files.writeString(file, text);
  }
}
