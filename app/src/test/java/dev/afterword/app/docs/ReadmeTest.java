package dev.afterword.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.app.config.ChannelConfiguration;
import dev.afterword.app.config.ConfigurationReader;
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.ChannelTypes;
import dev.afterword.syndicator.channel.Surroundings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What the README and the pages beside it show can be typed and written as it stands. */
final class ReadmeTest {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)}");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");
  private static final String SIGNING_KEY =
      "whsec_"
          + Base64.getEncoder()
              .encodeToString(
                  "a key of thirty-two bytes, no more".getBytes(StandardCharsets.UTF_8));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/configuration.md"})
  void everyConfigurationIsReadAndItsChannelsOpen(String name) throws Exception {
    List<String> examples = Page.of(name).configurations();

    assertThat(examples).isNotEmpty();
    for (String yaml : examples) {
      var file = Files.writeString(folder.resolve("afterword.yaml"), yaml);
      var configuration =
          new ConfigurationReader(ChannelTypes.load().all(), environment(yaml))
              .read(file)
              .configuration();
      for (ChannelConfiguration channel : configuration.channels()) {
        channel
            .type()
            .open(channel.settings(), new Surroundings(InstantSource.system(), Assets.none()))
            .close();
      }
    }
  }

  private static Map<String, String> environment(String yaml) {
    var environment = new HashMap<String, String>();
    VARIABLE
        .matcher(yaml)
        .results()
        .map(found -> found.group(1))
        .forEach(
            variable ->
                environment.put(variable, variable.contains("WEBHOOK") ? SIGNING_KEY : "1-x"));
    return environment;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "CHANGELOG.md",
        "docs/cli.md",
        "docs/architecture.md",
        "docs/configuration.md",
        "docs/content.md"
      })
  void everyCommandAndOptionThatIsNamedExists(String name) throws Exception {
    Map<String, CommandLine> commands = new Calls().line().getSubcommands();
    for (List<String> call : Page.of(name).calls()) {
      if (!call.getFirst().equals("COMMAND")) {
        assertThat(commands).as("%s: afterword %s", name, call).containsKey(call.getFirst());
        CommandSpec command = called(commands, call);
        assertThat(call.stream().filter(word -> word.startsWith("-")))
            .as("%s: afterword %s", name, call)
            .allMatch(option -> knows(command, option));
      }
    }
  }

  /** The command itself, or the one below it that the call names next. */
  private static CommandSpec called(Map<String, CommandLine> commands, List<String> call) {
    CommandLine command = Optional.ofNullable(commands.get(call.getFirst())).orElseThrow();
    return call.stream()
        .skip(1)
        .limit(1)
        .flatMap(word -> Optional.ofNullable(command.getSubcommands().get(word)).stream())
        .findFirst()
        .orElse(command)
        .getCommandSpec();
  }

  private static boolean knows(CommandSpec command, String option) {
    return command.findOption(option.replaceFirst("=.*", "")) != null;
  }

  @Test
  void theReadmeNamesEveryCommand() throws Exception {
    var named = Page.of("README.md").calls().stream().map(List::getFirst).toList();

    new Calls()
        .line()
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (!command.getCommandSpec().usageMessage().hidden()) {
                assertThat(named).contains(name);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "CONTRIBUTING.md",
        "docs/cli.md",
        "docs/architecture.md",
        "docs/configuration.md",
        "docs/content.md"
      })
  void everyLinkWithinTheRepositoryLeadsSomewhere(String name) throws Exception {
    var page = Page.of(name);
    Path from = Path.of("..").resolve(name).resolveSibling("");

    LINK.matcher(page.text())
        .results()
        .map(found -> found.group(1))
        .forEach(target -> assertThat(from.resolve(target)).as(name).exists());
  }
}
