package dev.afterword.app.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.SettingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code docs/configuration.md} to the code; its examples are read by {@code ReadmeTest}. */
final class ConfigurationDocumentTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+)\\.(?:NAME\\.)?([\\w-]+)` \\| (.+?) \\|");
  private static final Pattern PLATFORM =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| (`[^|]*`|) ?\\| (`[^|]*`|) ?\\|$");

  private static final Path SAMPLE = Path.of("../examples/sample/afterword.yaml");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"site", "content", "topics", "announce", "desk", "hooks"})
  void everyKeyOfASectionIsDocumented(String section) throws Exception {
    assertThat(documented(section).keySet())
        .containsExactlyInAnyOrderElementsOf(known(section + ": { \"zzzzzz\": 1 }"));
  }

  @Test
  void everyKeyOfAChannelIsDocumented() throws Exception {
    var bare = List.<ChannelType>of(new Platform("bare", List.of()));

    assertThat(documented("channels").keySet())
        .containsExactlyInAnyOrderElementsOf(
            known("channels: { c: { type: bare, \"zzzzzz\": 1 } }", bare));
  }

  @Test
  void everyKeyOfASourceIsDocumented() throws Exception {
    assertThat(documented("sources").keySet())
        .containsExactlyInAnyOrderElementsOf(known("sources: { s: { \"zzzzzz\": 1 } }"));
  }

  @Test
  void everyKeyOfAStatusIsDocumented() throws Exception {
    assertThat(documented("statuses").keySet())
        .containsExactlyInAnyOrderElementsOf(
            known(
                "statuses: { main: { forge: github, repository: https://github.com/a/b,"
                    + " token: tea-and-biscuits, \"zzzzzz\": 1 } }"));
  }

  @Test
  void everyDocumentedDefaultIsTheDefault() throws Exception {
    var yaml = new StringBuilder();
    for (var section : List.of("site", "content", "topics", "announce", "desk")) {
      yaml.append(section).append(":\n");
      documented(section)
          .forEach(
              (key, text) -> {
                if (text.startsWith("`")) {
                  yaml.append("  %s: %s%n".formatted(key, text.replace("`", "")));
                }
              });
    }

    assertThat(read(yaml.toString(), Platform.all()).configuration())
        .as(yaml.toString())
        .isEqualTo(
            new ConfigurationReader(Platform.all(), Map.of()).absent(folder).configuration());
  }

  @Test
  void theSampleSiteIsConfigured() throws Exception {
    var site = new ConfigurationReader(platforms(), Map.of()).read(SAMPLE).configuration().site();

    assertThat(site.languages()).containsExactly("zh", "en");
  }

  @Test
  void thePlatformsAndTheirKeysAreThoseThatAreDocumented() throws Exception {
    var documented = new TreeMap<String, List<String>>();
    PLATFORM
        .matcher(document())
        .results()
        .forEach(row -> documented.put(row.group(1), List.of(row.group(2), row.group(3))));
    var known = new TreeMap<String, List<String>>();
    for (var type : platforms()) {
      known.put(
          type.type(),
          List.of(keys(type, SettingKey.Need.REQUIRED), keys(type, SettingKey.Need.OPTIONAL)));
    }

    assertThat(documented).isEqualTo(known);
  }

  private static String keys(ChannelType type, SettingKey.Need need) {
    return type.keys().stream()
        .filter(key -> key.need() == need)
        .map(key -> "`" + key.name() + "`")
        .collect(joining(" "));
  }

  private static Collection<ChannelType> platforms() {
    return ServiceLoader.load(ChannelType.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  private static String document() throws IOException {
    return Files.readString(Path.of("../docs/configuration.md"));
  }

  private static Map<String, String> documented(String section) throws IOException {
    var keys = new LinkedHashMap<String, String>();
    var rows = ROW.matcher(document());
    while (rows.find()) {
      if (rows.group(1).equals(section)) {
        keys.put(rows.group(2), rows.group(3));
      }
    }
    return keys;
  }

  private List<String> known(String yaml) {
    return known(yaml, Platform.all());
  }

  /** What the message about an unknown key says is known. */
  private List<String> known(String yaml, Collection<ChannelType> types) {
    var message =
        assertThatExceptionOfType(ConfigurationException.class)
            .isThrownBy(() -> read(yaml, types))
            .actual()
            .problems()
            .getFirst()
            .message();
    return List.of(message.replaceFirst(".*known here are ", "").split(", ", -1));
  }

  private ConfigurationFile read(String yaml, Collection<ChannelType> types)
      throws IOException, ConfigurationException {
    var file = Files.writeString(folder.resolve("afterword.yaml"), yaml);
    return new ConfigurationReader(types, Map.of()).read(file);
  }
}
