package dev.afterword.producer.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterReaderTest {

  private static Document read(String text) throws FrontMatterException {
    return FrontMatterReader.read(FrontMatterReader.normalised(text));
  }

  private static FrontMatterException refused(String text) {
    FrontMatterException refused =
        catchThrowableOfType(FrontMatterException.class, () -> read(text));
    assertThat(refused).as("refusal of %s", text).isNotNull();
    return refused;
  }

  private static String text(Document document, String key) {
    return document.frontMatter().named(key).orElseThrow().text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: Tea\n---\nBody",
        "--- \ntitle: Tea\n--- \nBody",
        "------\ntitle: Tea\n---\nBody",
        "\uFEFF---\r\ntitle: Tea\r\n---\r\nBody",
        "\n\n---\ntitle: 'Tea'\n---\nBody",
        "+++\n\ntitle = \"Tea\"  \n\n+++\nBody",
        "---\rtitle: Tea\r---\rBody"
      })
  void delimitersAndLineEndsMayVary(String text) throws FrontMatterException {
    Document document = read(text);
    assertThat(text(document, "title")).isEqualTo("Tea");
    assertThat(document.body()).isEqualTo("Body");
  }

  @Test
  void frontMatterMayEndTheFile() throws FrontMatterException {
    Document document = read("---\ntitle: Tea\n---");
    assertThat(document.body()).isEmpty();
  }

  @Test
  void aKeyIsFoundWithoutRegardToCaseAndKnowsItsPlace() throws FrontMatterException {
    Field field =
        read("---\ndate: x\n\nTitle: Tea\n---\n").frontMatter().named("title").orElseThrow();
    assertThat(field.position()).isEqualTo(new Position(4, 1));
    Field toml =
        read("+++\ndate = 'x'\n\ntitle = 'Tea'\n+++\n").frontMatter().named("title").orElseThrow();
    assertThat(toml.position()).isEqualTo(new Position(4, 1));
  }

  @Test
  void theBodyKnowsItsLine() throws FrontMatterException {
    assertThat(read("---\ntitle: Tea\n---\nBody").bodyLine()).isEqualTo(4);
  }

  @Test
  void aTitleThatIsANumberIsText() throws FrontMatterException {
    Document document = read("---\ntitle: 2021\nversion: 1.10\nname: 007\n---\n");
    assertThat(text(document, "title")).isEqualTo("2021");
    assertThat(text(document, "version")).isEqualTo("1.10");
    assertThat(text(document, "name")).isEqualTo("007");
  }

  @Test
  void anUnquotedDateStaysAsItWasWritten() throws FrontMatterException {
    assertThat(text(read("---\ndate: 2020-09-28\n---\n"), "date")).isEqualTo("2020-09-28");
    assertThat(text(read("+++\ndate = 2020-09-28\n+++\n"), "date")).isEqualTo("2020-09-28");
  }

  @Test
  void anAliasStandsForItsValue() throws FrontMatterException {
    assertThat(text(read("---\na: &x Tea\nb: *x\n---\n"), "b")).isEqualTo("Tea");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "x", "# Heading\n\ntext", "-- \ntitle: x\n--\n"})
  void aFileWithoutFrontMatterSaysSo(String text) {
    assertThat(refused(text).code()).isEqualTo("front-matter-missing");
  }

  @Test
  void frontMatterThatNeverEndsPointsAtItsBeginning() {
    FrontMatterException refused = refused("\n---\ntitle: Tea\n\nBody\n");
    assertThat(refused.code()).isEqualTo("front-matter-unterminated");
    assertThat(refused.position()).isEqualTo(new Position(2, 1));
  }

  @Test
  void aSyntaxErrorPointsAtItsPlace() {
    FrontMatterException yaml = refused("---\ntitle: Tea\nsummary: a: b\n---\n");
    assertThat(yaml.code()).isEqualTo("front-matter-syntax");
    assertThat(yaml.position().line()).isEqualTo(3);
    assertThat(yaml.position().column()).isEqualTo(11);
    FrontMatterException toml = refused("+++\ntitle = \"Tea\"\nsummary = oops\n+++\n");
    assertThat(toml.code()).isEqualTo("front-matter-syntax");
    assertThat(toml.position().line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: a\ntitle: b\n---\n",
        "+++\ntitle = 'a'\ntitle = 'b'\n+++\n",
        "---\njust words\n---\n",
        "---\n- a\n- b\n---\n",
        "---\na: *nothing\n---\n",
        "---\na: &x [*x]\n---\n",
        "---\n? [a, b]\n: c\n---\n",
        "---\ntitle: 'open\n---\n"
      })
  void whatIsNoListOfKeysIsRefused(String text) {
    assertThat(refused(text).code()).isEqualTo("front-matter-syntax");
  }

  @Test
  void anAliasBombIsCountedAndNotBuilt() {
    var bomb = new StringBuilder("---\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int level = 1; level < 30; level++) {
      bomb.append(
          "a%d: &a%d [%s]\n".formatted(level, level, ("*a" + (level - 1) + ",").repeat(9) + "x"));
    }
    assertThat(refused(bomb + "---\n").code()).isEqualTo("front-matter-syntax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"---\na: %s\n---\n", "+++\na = %s\n+++\n"})
  void depthIsBounded(String file) {
    String text = file.formatted("[".repeat(100_000));
    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () -> assertThat(refused(text).code()).isEqualTo("front-matter-syntax"));
  }

  /** The library behind it answers some of these with an exception of another kind. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\\U\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\UFFFFFFFF\"",
        "\"\\U0011FFFF\"",
        "\"\\q\"",
        "\"\\uD800\""
      })
  void anEscapeThatNamesNoSignIsASyntaxErrorOrTextAndNothingElse(String value) {
    String file = "---\ntitle: " + value + "\n---\ntext\n";
    try {
      assertThat(FrontMatterReader.read(file).frontMatter().fields()).hasSize(1);
    } catch (FrontMatterException refused) {
      assertThat(refused.code()).isEqualTo("front-matter-syntax");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"---\nk%d: 1\n", "+++\nk%d = 1\n"})
  void moreKeysThanAPersonWritesAreRefused(String shape) {
    String sign = shape.substring(0, 4);
    var file = new StringBuilder(sign);
    for (int key = 0; key <= 30_000; key++) {
      file.append(shape.substring(4).formatted(key));
    }
    assertThat(refused(file + sign)).hasMessageContaining("holds more than 30000");
  }

  @Test
  void aKeyOfTomlKnowsItsLineHoweverItIsWritten() throws FrontMatterException {
    FrontMatter read =
        read("""
        +++
        plain = 1

        'in quotes' = 2
        "more = signs" = 3
        dotted.key = 4
        [table]
        plain = 5
        +++
        """)
            .frontMatter();
    assertThat(read.fields())
        .extracting(field -> field.key() + " " + field.position().line())
        .containsExactly("plain 2", "in quotes 4", "more = signs 5", "dotted 6", "table 7");
  }
}
