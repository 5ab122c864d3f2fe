package dev.afterword.renderer.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.DateSource;
import dev.afterword.contract.RecapDate;
import dev.afterword.renderer.address.Appearance;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
  private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");
  private static final Theme THEME = new Theme();

  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh-hant", "ja", "ko", "de", "fr", "es", "pt", "ru", "ar"})
  void aLanguageHasAWordOfItsOwnForEverythingWithTheSamePlaces(String language) {
    Map<String, String> english = THEME.words("en").all();
    Map<String, String> words = THEME.words(language).all();
    Set<String> same = new TreeSet<>();
    english.forEach(
        (name, word) -> {
          assertThat(places(words.getOrDefault(name, ""))).as(name).isEqualTo(places(word));
          if (word.equals(words.get(name)) && !name.startsWith("language.")) {
            same.add(name);
          }
        });
    // Some words are the same in several languages.
    assertThat(same.size()).as("left in English: %s", same).isLessThan(16);
  }

  private static Set<String> places(String word) {
    return PLACE.matcher(word).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "de, Suche",
    "de-AT, Suche",
    "DE_ch, Suche",
    "zh, 搜索",
    "zh-Hans-CN, 搜索",
    "zh-TW, 搜尋",
    "zh-Hant-HK, 搜尋",
    "nl, Search",
    "x, Search"
  })
  void aLanguageIsFoundWithoutItsRegion(String language, String search) {
    assertThat(THEME.words(language).word("search")).isEqualTo(search);
  }

  @Test
  void aMonthMayHaveAnotherFormWithoutADay() {
    Words russian = THEME.words("ru");
    assertThat(russian.month("2024-03")).isEqualTo("март 2024");
    assertThat(date(russian, "2024-03", DatePrecision.MONTH)).isEqualTo("март 2024");
    assertThat(date(russian, "2024-03-08", DatePrecision.DAY)).isEqualTo("8 марта 2024");
    assertThat(THEME.words("en").month("2024-03")).isEqualTo("March 2024");
  }

  private static String date(Words words, String value, DatePrecision precision) {
    return words.date(
        new RecapDate(value, precision, DateSource.EVENT_KEY, value), ZoneId.of("Europe/Berlin"));
  }

  @Test
  void aFolderAddsALanguageOrReplacesWords() {
    var folder =
        new ThemeFolder(
            Map.of(
                "words/nl.properties", bytes("search=Zoeken"),
                "words/pt-BR.properties", bytes("search=Busca"),
                "words/de.properties", bytes("archive=Sammlung")));
    var theme = new Theme(folder, Appearance.standard());
    assertThat(theme.words("nl-BE").word("search")).isEqualTo("Zoeken");
    assertThat(theme.words("nl").word("archive")).isEqualTo("Archive");
    assertThat(theme.words("pt-BR").word("search")).isEqualTo("Busca");
    assertThat(theme.words("pt").word("search")).isEqualTo("Pesquisa");
    assertThat(theme.words("de").word("archive")).isEqualTo("Sammlung");
    assertThat(theme.words("de").word("search")).isEqualTo("Suche");
    assertThat(theme.digest()).isNotEqualTo(THEME.digest());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
