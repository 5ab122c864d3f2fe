package dev.afterword.app.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A document of the repository. */
record Page(String name, String text) {
  private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");
  private static final Pattern JSON =
      Pattern.compile("(?s)<!-- json: ([\\w-]+) -->\n```json\n(.*?)```");
  private static final Pattern INLINE = Pattern.compile("`(?:\\./)?afterword( [^`]+)`");
  private static final Pattern LINE =
      Pattern.compile("(?m)^ {4}(?:\\$ )?(?:\\./)?afterword( [^#\n]+)");

  /** A page by its path below the repository. */
  static Page of(String name) throws IOException {
    return new Page(name, Files.readString(Path.of("..").resolve(name)));
  }

  /** Every example of a configuration. */
  List<String> configurations() {
    return YAML.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** Every call of a command as its words, without {@code afterword} itself. */
  List<List<String>> calls() {
    return Stream.of(INLINE, LINE)
        .flatMap(pattern -> pattern.matcher(text).results())
        .map(Page::words)
        .toList();
  }

  private static List<String> words(MatchResult call) {
    return Stream.of(call.group(1).strip().split("[\\s\\[\\]]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The example of a command's JSON. */
  String json(String command) {
    return JSON.matcher(text)
        .results()
        .filter(found -> found.group(1).equals(command))
        .map(found -> found.group(2))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " shows no JSON of " + command));
  }

  /** The part of the page about a command: from its heading to the next. */
  String section(String command) {
    return Stream.of(text.split("(?m)^## "))
        .filter(part -> List.of(part.lines().findFirst().orElse("").split(", ")).contains(command))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " has no heading for " + command));
  }
}
