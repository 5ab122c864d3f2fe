package dev.afterword.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.afterword.desk.forge.ForgeAccount;
import dev.afterword.desk.forge.Repository;
import dev.afterword.desk.hook.Forge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatusesReaderTest {
  private static final String TOKEN = "tea-and-biscuits";

  @TempDir private Path folder;

  private Configuration read(String yaml) throws IOException, ConfigurationException {
    Path file = Files.writeString(folder.resolve("afterword.yaml"), yaml);
    return new ConfigurationReader(Platform.all(), Map.of()).read(file).configuration();
  }

  @Test
  void nothingIsToldUnlessASourceIsNamed() throws Exception {
    assertThat(read("").statuses()).isEmpty();
    assertThat(read("statuses:\n").statuses()).isEmpty();
  }

  @Test
  void theOnlySourceIsMain() throws Exception {
    var configuration =
        read(
            "statuses: { main: { forge: github, repository: https://github.com/a/b, token: "
                + TOKEN
                + " } }");

    assertThat(configuration.statuses())
        .containsExactly(
            Map.entry(
                "main",
                new ForgeAccount(Repository.of(Forge.GITHUB, "https://github.com/a/b"), TOKEN)));
    assertThat(configuration.toString()).doesNotContain(TOKEN);
  }

  @Test
  void theRepositoryOfARemoteSourceIsItsOwn() throws Exception {
    var statuses =
        read("sources: { blog: { url: 'git@lab.example:g/sub/blog.git' } }\n"
                + "statuses: { blog: { forge: gitlab, token: "
                + TOKEN
                + " } }")
            .statuses();

    assertThat(statuses.values())
        .extracting(account -> account.repository().path())
        .containsExactly("g/sub/blog");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { blog: { forge: github, token: tea-and-biscuits } } | blog is no source: there is main
          { main: { token: tea-and-biscuits } } | main needs forge and token
          { main: { forge: github } } | main needs forge and token
          { main: { forge: github, token: tea-and-biscuits } } | main needs repository
          { main: { forge: gitee, repository: "https://gitee.com/a/b", token: tea-and-biscuits } } \
          | takes no statuses
          { main: { forge: gitea, repository: "http://tea.example/a/b", token: tea-and-biscuits } } \
          | plain text
          { main: { forge: gitea, repository: "https://tea.example/a/b", token: "a b c d e" } } \
          | is no token
          { main: { forge: svn } } | takes github, gitlab
          """)
  void whatIsWrongIsSaid(String statuses, String message) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> read("statuses: " + statuses))
        .withMessageContaining(message);
  }
}
