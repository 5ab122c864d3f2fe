package dev.afterword.desk.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.afterword.desk.hook.Forge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RepositoryTest {
  @ParameterizedTest
  @CsvSource({
    "GITHUB, https://github.com/harbour/talks, https://api.github.com/repos/harbour/talks",
    "GITHUB, https://github.com/harbour/talks.git, https://api.github.com/repos/harbour/talks",
    "GITHUB, git@github.com:harbour/talks.git, https://api.github.com/repos/harbour/talks",
    "GITHUB, https://Forge.example/a/b/, https://forge.example/api/v3/repos/a/b",
    "GITLAB, https://gitlab.com/g/sub/talks, https://gitlab.com/api/v4/projects/g%2Fsub%2Ftalks",
    "GITLAB, ssh://git@lab.example:2222/g/t.git, https://lab.example/api/v4/projects/g%2Ft",
    "GITEA, https://tea.example:3000/a/b.c, https://tea.example:3000/api/v1/repos/a/b.c",
    "GITEA, http://127.0.0.1:3000/a/b, http://127.0.0.1:3000/api/v1/repos/a/b",
    "GITEA, http://[::1]:3000/a/b, http://[::1]:3000/api/v1/repos/a/b",
  })
  void itsInterfaceIsFound(Forge forge, String address, String api) {
    assertThat(Repository.of(forge, address).itself()).hasToString(api);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/harbour",
        "https://github.com/harbour/talks/tree",
        "https://github.com/harbour/talks?tab=1",
        "https://github.com/harbour/talks#top",
        "https://github.com/harbour/..",
        "https://github.com/../talks",
        "https://github.com//talks",
        "https://github.com/harbour/.git",
        "https://github.com/harbour/ta lks",
        "https://github.com/harbour/%2e%2e",
        "https://user:biscuit@github.com/harbour/talks",
        "https://github.com@evil.example/harbour/talks/",
        "https:///harbour/talks",
        "http://github.com/harbour/talks",
        "http://127.0.0.1.evil.example/harbour/talks",
        "http://localhost.evil.example/harbour/talks",
        "file:///harbour/talks",
        "git://github.com/harbour/talks",
        "git@github.com:/harbour/talks",
        "/harbour/talks",
        "",
        "https://github.com/harbour/talks\r\nX: y",
      })
  void anythingElseIsRefusedWithoutBeingRepeated(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Repository.of(Forge.GITHUB, address))
        .satisfies(
            refusal ->
                assertThat(refusal.getMessage()).doesNotContain("biscuit", "evil", "harbour"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Forge.class,
      names = {"GITEE", "GITCODE"})
  void someForgesTakeNoStatuses(Forge forge) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Repository.of(forge, "https://forge.example/a/b"))
        .withMessageContaining("takes no statuses");
  }
}
