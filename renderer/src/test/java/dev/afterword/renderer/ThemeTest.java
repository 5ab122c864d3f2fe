package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.afterword.renderer.address.Appearance;
import dev.afterword.renderer.page.Theme;
import dev.afterword.renderer.page.ThemeException;
import dev.afterword.renderer.page.ThemeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site may have in place of our theme. */
class ThemeTest {
  @TempDir(factory = MemoryFolder.class)
  private Path folder;

  private SiteBench bench;

  @BeforeEach
  void open() {
    bench = new SiteBench(folder);
    bench.publish(recap("en/a").title("Tide & time").published());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void dress(String file, String text) throws IOException {
    Path look = folder.resolve("look");
    Path place = look.resolve(file);
    Files.createDirectories(place.getParent());
    Files.writeString(place, text);
    bench.site().dress(new Theme(ThemeFolder.read(look), Appearance.standard()));
  }

  @Test
  void aTemplateOfTheSiteTakesThePlaceOfOurs() throws IOException {
    dress("recap.ftlh", "<title>Afterword</title><b>${recap.title}</b>");
    bench.update(Set.of());
    assertThat(bench.text("en/a.html")).isEqualTo("<title>Afterword</title><b>Tide &amp; time</b>");
  }

  @Test
  void aBrokenTemplateIsNamedWithItsPlaceAndTheSiteStays() throws IOException {
    var before = bench.files();
    assertThatExceptionOfType(ThemeException.class)
        .isThrownBy(() -> dress("recap.ftlh", "<p>\n  <#if recap.title>x"))
        .withMessageStartingWith("recap.ftlh:2:");
    bench.update(Set.of());
    assertThat(bench.files()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"front.ftlh", "list.ftlh", "overview.ftlh", "not-found.ftlh", "recap.ftlh"})
  void aTemplateThatAsksForWhatIsNotThereIsNamedAndTheSiteStays(String file) throws IOException {
    var before = bench.files();
    dress(file, "<p>\n<p>${frame.nothing}");
    assertThatExceptionOfType(ThemeException.class)
        .isThrownBy(() -> bench.update(Set.of()))
        .withMessageStartingWith(file + ":2:6: ");
    // What the new theme loads may be there already; nothing that was there is changed.
    assertThat(bench.files()).containsAllEntriesOf(before);
  }

  @Test
  void whatPagesShareIsReplacedOnAllOfThem() throws IOException {
    dress(
        "masthead.ftlh", "<header>${shell.siteTitle}, <a href=\"${shell.home}\">home</a></header>");
    bench.update(Set.of());
    assertThat(bench.text("en/a.html"))
        .contains("\n<header>Harbour Database Circle, <a href=\"../en/\">home</a></header>\n");
    assertThat(bench.text("404.html")).contains("<a href=\"/en/\">home</a></header>");
    assertThat(bench.text("en/index.html")).doesNotContain("<header class=\"site\">");
  }

  @Test
  void aSharedPartThatAsksForWhatIsNotThereIsNamedAndTheSiteStays() throws IOException {
    var before = bench.files();
    dress("colophon.ftlh", "<p>\n<p>${shell.nothing}");
    assertThatExceptionOfType(ThemeException.class)
        .isThrownBy(() -> bench.update(Set.of()))
        .withMessageStartingWith("colophon.ftlh:2:6: ");
    assertThat(bench.files()).containsAllEntriesOf(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${frame.class.name}",
        "${frame.getClass()}",
        "${frame.title.class}",
        "${frame.title()?api.class}",
        "${frame?api}",
        "${frame.languages.class}",
        "${frame.hashCode()}",
        "${frame.hashCode}",
        "${frame}",
        "${w.class.name}",
        "<#include \"/etc/passwd\">",
        "<#include \"../style.css\">",
        "<#import \"file:///etc/passwd\" as x>"
      })
  void aTemplateReachesNoClassNoMethodAndNoFile(String attack) throws IOException {
    dress("recap.ftlh", attack);
    assertThatExceptionOfType(ThemeException.class).isThrownBy(() -> bench.update(Set.of()));
  }

  @Test
  void stylesWordsAndAssetsAreAdded() throws IOException {
    dress("style.css", ".mine { order: 1 }");
    dress("words/en.properties", "archive=Log book");
    dress("assets/fonts/mine.woff2", "font");
    bench.update(Set.of());
    assertThat(bench.text("en/index.html")).contains(">Log book<").contains(">Videos<");
    assertThat(bench.text("assets/fonts/mine.woff2")).isEqualTo("font");
    try (var files = Files.list(bench.file("assets"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".css")))
          .singleElement()
          .satisfies(file -> assertThat(Files.readString(file)).endsWith(".mine { order: 1 }"));
    }
  }

  @Test
  void aPictureThatATextNamesIsShownOnceAThemeBringsItAndNoMoreWhenItGoes() throws IOException {
    bench.publish(recap("en/b").body("![The quay](/assets/quay.png)").published());
    assertThat(bench.text("en/b.html")).contains("<p>The quay</p>").doesNotContain("quay.png");
    dress("assets/quay.png", "picture");
    bench.update(Set.of());
    assertThat(bench.text("en/b.html")).contains("src=\"../assets/quay.png\"");
    Files.delete(folder.resolve("look/assets/quay.png"));
    dress("style.css", ".mine { order: 1 }");
    bench.update(Set.of());
    assertThat(bench.text("en/b.html")).contains("<p>The quay</p>").doesNotContain("quay.png");
  }

  @Test
  void coloursLogoNavigationAndFooterComeFromTheConfiguration() {
    var look =
        new Appearance(
            Map.of("accent", "#123456", "dark-accent", "#abcdef"),
            Optional.of("/images/logo.svg"),
            List.of(
                new Appearance.Link("About", "/about.html", ""),
                new Appearance.Link("关于", "/zh/about.html", "zh")),
            "By volunteers <3");
    var config =
        SiteBench.config(folder.resolve("named")).looking(new Look(look, Optional.empty()));
    try (var named = new SiteBench(config)) {
      named.publish(recap("en/e/a").published());
      assertThat(named.text("en/e/a.html"))
          .contains("<img src=\"../../images/logo.svg\" alt=\"\"")
          .contains("<a href=\"../../about.html\">About</a>")
          .doesNotContain("关于")
          .contains("By volunteers &lt;3");
      assertThat(named.text("zh/index.html")).contains("<a href=\"../zh/about.html\">关于</a>");
      assertThat(named.text("404.html")).contains("<a href=\"/about.html\">About</a>");
      var theme = new Theme(ThemeFolder.empty(), look);
      assertThat(new String(theme.file(theme.stylesheet()), StandardCharsets.UTF_8))
          .contains("  --accent: #123456;\n")
          .contains("  --accent: #abcdef;\n");
    }
  }

  @Test
  void aFolderThatChangesIsAnotherTheme() throws IOException {
    Path look = Files.createDirectories(folder.resolve("look"));
    var themes =
        new Themes(
            SiteBench.config(folder).looking(new Look(Appearance.standard(), Optional.of(look))));
    themes.read();
    assertThat(themes.changed()).isEmpty();
    Files.writeString(look.resolve("style.css"), "p { order: 1 }");
    assertThat(themes.changed()).isPresent();
    assertThat(themes.changed()).isEmpty();
  }
}
