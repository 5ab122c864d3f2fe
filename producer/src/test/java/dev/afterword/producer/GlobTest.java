package dev.afterword.producer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          **/*.md        | a.md       | true
          **/*.md        | x/y/a.md   | true
          *.md           | x/a.md     | false
          x/**           | x/y/a.md   | true
          **/*.{md,erb}  | x/a.erb    | true
          a?.md          | ab.md      | true
          **/draft-*.md  | x/draft-1.md | true
          **/*.md        | a.mdx      | false
          a.b            | axb        | false
          【*.md         | 【x.md     | true
          """)
  void aGlobMatchesAsGitWritesIt(String glob, String path, boolean matches) {
    assertThat(Glob.of(glob).matches(path)).isEqualTo(matches);
  }
}
