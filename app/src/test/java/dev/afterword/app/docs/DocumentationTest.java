package dev.afterword.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.app.config.ConfigurationReader;
import dev.afterword.syndicator.channel.ChannelTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Every page: its links lead to a place that there is, its commands are those of the program. */
final class DocumentationTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)]*))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern NO_ANCHOR = Pattern.compile("[^\\p{L}\\p{N} _-]");
  private static final Pattern LISTED = Pattern.compile("]\\(((?!\\.\\.|https?:)[^)#]+)\\)");
  private static final Pattern FENCE = Pattern.compile("(?s)```.*?```");

  @TempDir private Path folder;

  static List<String> pages() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> below = Files.walk(ROOT.resolve("docs"));
        Stream<Path> deploy = Files.walk(ROOT.resolve("deploy"))) {
      return Stream.of(top, below, deploy, Stream.of(ROOT.resolve("bench/README.md")))
          .flatMap(each -> each)
          .filter(file -> file.toString().endsWith(".md"))
          .map(file -> ROOT.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsToAFileAndAHeading(String name) throws Exception {
    String text = FENCE.matcher(Page.of(name).text()).replaceAll("");
    for (MatchResult link : LINK.matcher(text).results().toList()) {
      String target = link.group(1);
      Path file = target.isEmpty() ? ROOT.resolve(name) : beside(name, target);
      assertThat(file).as(name).exists();
      if (link.group(2) != null && file.toString().endsWith(".md")) {
        assertThat(anchors(Files.readString(file))).as(name).contains(link.group(2));
      }
    }
  }

  private static Path beside(String name, String target) {
    return ROOT.resolve(name).resolveSibling(target);
  }

  /** As the large forges make them from headings. */
  private static Set<String> anchors(String text) {
    return HEADING
        .matcher(text)
        .results()
        .map(found -> NO_ANCHOR.matcher(found.group(1).toLowerCase(Locale.ROOT)).replaceAll(""))
        .map(heading -> heading.replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyCommandThatIsNamedExists(String name) throws Exception {
    Map<String, CommandLine> commands = new Calls().line().getSubcommands();
    for (List<String> call : Page.of(name).calls()) {
      String command = call.getFirst();
      if (!command.equals("COMMAND") && !command.startsWith("-")) {
        assertThat(commands).as("%s: afterword %s", name, call).containsKey(command);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/tutorial.md", "docs/desk.md", "docs/site.md"})
  void everyConfigurationIsRead(String name) throws Exception {
    List<String> examples = Page.of(name).configurations();

    assertThat(examples).isNotEmpty();
    for (String example : examples) {
      Path file = Files.writeString(folder.resolve("afterword.yaml"), example);
      new ConfigurationReader(ChannelTypes.load().all(), Map.of()).read(file);
    }
  }

  @Test
  void theIndexListsEveryPage() throws Exception {
    var listed =
        LISTED
            .matcher(Page.of("docs/README.md").text())
            .results()
            .map(found -> "docs/" + found.group(1))
            .collect(Collectors.toSet());

    assertThat(listed)
        .containsAll(
            pages().stream()
                .filter(name -> name.startsWith("docs/") && !name.equals("docs/README.md"))
                .toList());
  }
}
