package dev.afterword.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.app.config.ConfigurationReader;
import dev.afterword.syndicator.channel.ChannelTypes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Holds the files of a deployment, and the page about them, to the program. */
final class DeploymentDocumentTest {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(AFTERWORD_[A-Z_]+)");
  private static final Pattern CALL =
      Pattern.compile("(?m)(?:^ExecStart=/opt/afterword/bin/|- (?:run: )?)afterword ([^#\n]+)$");
  private static final Pattern SECRET = Pattern.compile("/run/secrets/([a-z-]+)");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"docker-compose.yml", "deploy/kubernetes/afterword.yaml"})
  void everyContainerIsGivenACommandThatThereIs(String file) throws Exception {
    List<List<String>> commands = commands(documents(file));

    assertThat(commands).isNotEmpty();
    for (List<String> command : commands) {
      var parsed = new Calls().line().parseArgs(command.toArray(String[]::new));
      assertThat(parsed.hasSubcommand()).as(command.toString()).isTrue();
    }
  }

  /** In a unit of systemd and in the recipes for a forge's own pipeline. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploy/systemd/afterword.service",
        "deploy/github/recaps.yml",
        "deploy/gitlab/recaps.yml"
      })
  void everyCallIsOfACommandThatThereIs(String file) throws Exception {
    String text = Page.of(file).text();
    List<String> calls =
        CALL.matcher(text).results().map(found -> found.group(1).replace("\"", "")).toList();

    assertThat(calls).isNotEmpty();
    for (String call : calls) {
      var parsed = new Calls().line().parseArgs(call.split(" "));
      assertThat(parsed.hasSubcommand()).as(call).isTrue();
    }
    if (file.endsWith(".yml")) {
      assertThat(documents(file)).hasSize(1);
    }
  }

  private static Iterable<Object> documents(String file) throws Exception {
    var settings = LoadSettings.builder().setMaxAliasesForCollections(200).build();
    return new Load(settings).loadAllFromString(Page.of(file).text());
  }

  /** Every {@code command} or {@code args}, wherever it stands, that is ours. */
  private static List<List<String>> commands(Iterable<Object> documents) {
    var found = new ArrayList<List<String>>();
    documents.forEach(document -> collect(document, found));
    return found;
  }

  private static void collect(Object node, List<List<String>> found) {
    if (node instanceof Map<?, ?> map) {
      for (String key : List.of("command", "args")) {
        if (map.get(key) instanceof List<?> words) {
          found.add(words.stream().map(String::valueOf).toList());
        }
      }
      map.values().forEach(value -> Optional.ofNullable(value).ifPresent(it -> collect(it, found)));
    } else if (node instanceof List<?> list) {
      list.forEach(value -> collect(value, found));
    }
  }

  @Test
  void theCompositionsConfigurationIsAcceptedAndItsSecretsAreMounted() throws Exception {
    String text = Page.of("deploy/compose/afterword.yaml").text();
    String compose = Page.of("docker-compose.yml").text();
    List<String> secrets =
        SECRET.matcher(text).results().map(found -> found.group(1)).distinct().toList();

    assertThat(secrets)
        .allSatisfy(
            secret -> {
              assertThat(compose).contains("/" + secret + "\"");
              assertThat(Path.of("../deploy/compose/secrets").resolve(secret)).exists();
            });
    String here = Path.of("../deploy/compose/secrets").toRealPath().toString();
    accept(text.replace("/run/secrets", here));
  }

  @Test
  void theExamplesOfThePageAreAccepted() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "a-secret");
    for (String example : Page.of("docs/deployment.md").configurations()) {
      accept(example.replaceAll("\\$\\{file:[^}]+}", "\\${file:" + secret + "}"));
    }
  }

  private void accept(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("afterword.yaml"), text);
    new ConfigurationReader(ChannelTypes.load().all(), Map.of("KAFKA_PASSWORD", "secret"))
        .read(file);
  }

  @Test
  void thePageTellsEveryServiceAndVariable() throws Exception {
    String page = Page.of("docs/deployment.md").text();
    String compose = Page.of("docker-compose.yml").text();
    var services =
        StreamSupport.stream(documents("docker-compose.yml").spliterator(), false)
            .flatMap(
                document -> Optional.ofNullable(((Map<?, ?>) document).get("services")).stream())
            .flatMap(found -> ((Map<?, ?>) found).keySet().stream())
            .toList();

    assertThat(services)
        .hasSizeGreaterThanOrEqualTo(6)
        .allSatisfy(service -> assertThat(page).contains("`" + service + "`"));
    assertThat(VARIABLE.matcher(compose).results().map(found -> found.group(1)))
        .allSatisfy(variable -> assertThat(page).contains(variable));
  }
}
