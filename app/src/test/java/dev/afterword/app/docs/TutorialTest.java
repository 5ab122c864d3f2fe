package dev.afterword.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial, done by somebody who does what it says. */
final class TutorialTest {
  private static final Pattern STEP =
      Pattern.compile(
          "(?s)<!-- file: talks/([\\w./-]+) -->\n```\\w+\n(.*?)```|(?<=\n) {4}\\./afterword"
              + " ([^\n]+)");

  /** It stays until it is stopped, and has a test of its own. */
  private static final String STAYS = "playground";

  @TempDir private Path folder;

  @Test
  void everyStepDoesWhatThePageSays() throws Exception {
    Path talks = folder.resolve("talks");
    var said = new StringBuilder();
    for (var step : STEP.matcher(Page.of("docs/tutorial.md").text()).results().toList()) {
      if (step.group(1) != null) {
        write(talks.resolve(step.group(1)), step.group(2));
      } else if (!step.group(3).equals(STAYS)) {
        said.append(execute(List.of(step.group(3).replace("talks", talks.toString()).split(" "))));
      }
    }

    assertThat(talks.resolve(".afterword/site/en/events/tea.html"))
        .content()
        .contains("Tea and tuning");
    assertThat(said).contains("1 recaps, 1 pages", "Kim told us where tea grows");
  }

  private static void write(Path file, String text) throws Exception {
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
    Files.writeString(file, text);
  }

  private static String execute(List<String> words) {
    var calls = new Calls();
    assertThat(calls.execute(words.toArray(String[]::new)))
        .as(words + "\n" + calls.out() + calls.error())
        .isZero();
    return calls.out();
  }
}
