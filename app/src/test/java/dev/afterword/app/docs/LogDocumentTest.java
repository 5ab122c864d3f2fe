package dev.afterword.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every key that is logged is explained in {@code docs/runbook.md}, and no other. */
final class LogDocumentTest {
  private static final Pattern LOGGED = Pattern.compile("addKeyValue\\(\\s*\"([a-z_]+)\"");
  private static final Pattern KEY_IN_SENTENCE =
      Pattern.compile("(?:warn|error|info|debug|log)\\(\\s*\"[^\"]*\\b[a-z_]+=");
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

  /** Keys within a sentence would be keys in one form of the log only. */
  @Test
  void noSentenceHoldsAKey() throws Exception {
    for (Path file : sources()) {
      assertThat(KEY_IN_SENTENCE.matcher(Files.readString(file)).find()).as("%s", file).isFalse();
    }
  }

  private static Set<String> logged() throws IOException {
    var keys = new TreeSet<String>();
    for (Path file : sources()) {
      LOGGED.matcher(Files.readString(file)).results().forEach(key -> keys.add(key.group(1)));
    }
    return keys;
  }

  private static List<Path> sources() throws IOException {
    var sources = new ArrayList<Path>();
    for (String module : List.of("eventlog", "producer", "renderer", "syndicator", "desk", "app")) {
      try (var files = Files.walk(Path.of("..", module, "src/main/java"))) {
        files.filter(path -> path.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }
}
