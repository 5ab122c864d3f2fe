package dev.afterword.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every key that is logged is explained in {@code docs/runbook.md}, and no other. */
final class LogDocumentTest {
  private static final Pattern LOGGED = Pattern.compile("\\b([a-z_]+)=\\{\\}");
  private static final Pattern TABLE = Pattern.compile("(?m)^\\| ((?:`[a-z_]+`(?:, )?)+) \\|");
  private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

  @Test
  void everyKeyThatIsLoggedIsInTheDictionary() throws Exception {
    String section =
        Page.of("docs/runbook.md").section("What stands in the log").split("What belongs", 2)[0];
    var explained = new TreeSet<String>();
    TABLE
        .matcher(section)
        .results()
        .flatMap(row -> NAME.matcher(row.group(1)).results())
        .forEach(name -> explained.add(name.group(1)));

    Set<String> logged = logged();
    logged.add("level");

    assertThat(explained).isEqualTo(logged);
  }

  private static Set<String> logged() throws IOException {
    var keys = new TreeSet<String>();
    for (String module :
        new String[] {"eventlog", "producer", "renderer", "syndicator", "desk", "app"}) {
      try (var files = Files.walk(Path.of("..", module, "src/main/java"))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          LOGGED.matcher(Files.readString(file)).results().forEach(key -> keys.add(key.group(1)));
        }
      }
    }
    return keys;
  }
}
