package dev.afterword.renderer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.renderer.address.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that takes the place of another, with a death at every step. */
final class RebuildingTest {
  private static final Map<String, String> OLD =
      Map.of("index.html", "old front", "en/a.html", "old a", "en/gone.html", "old gone");
  private static final Map<String, String> NEW =
      Map.of("index.html", "new front", "en/a.html", "old a", "zh/b.html", "new b");
  private static final Map<String, String> FOREIGN =
      Map.of("robots.txt", "of others", "en/note.txt", "a note", "en/gone/x", "deep");

  private Path site;
  private Path data;

  @BeforeEach
  void anOldSite(@TempDir Path folder) throws IOException {
    data = folder;
    site = folder.resolve("site");
    try (var live = SiteFolder.open(site, data)) {
      fill(live, OLD);
    }
    for (var file : FOREIGN.entrySet()) {
      Files.createDirectories(site.resolve(file.getKey()).getParent());
      Files.writeString(site.resolve(file.getKey()), file.getValue());
    }
    Files.createSymbolicLink(site.resolve("link"), Path.of("robots.txt"));
    Files.createDirectories(site.resolve("drop/box"));
  }

  private static void fill(SiteFolder folder, Map<String, String> files) {
    files.forEach(
        (path, text) ->
            folder.put(new SitePath(path), "reads", text.getBytes(StandardCharsets.UTF_8)));
    folder.finish();
  }

  private void foreignFilesAreThere() throws IOException {
    for (var file : FOREIGN.entrySet()) {
      assertThat(site.resolve(file.getKey())).hasContent(file.getValue());
    }
    assertThat(Files.readSymbolicLink(site.resolve("link"))).isEqualTo(Path.of("robots.txt"));
    assertThat(site.resolve("drop/box")).isDirectory();
  }

  /** What lies there of ours; nothing else may lie there that is not of others. */
  private Map<String, String> ours() throws IOException {
    var files = new TreeMap<String, String>();
    try (var walk = Files.walk(site)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String path = site.relativize(file).toString();
        boolean link = Files.isSymbolicLink(file);
        if (!link && !FOREIGN.containsKey(path)) {
          files.put(path, Files.readString(file));
        }
      }
    }
    return files;
  }

  private void nothingIsLeftOver() throws IOException {
    try (var inside = Files.list(data)) {
      assertThat(inside.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("renderer", "site");
    }
    try (var inside = Files.list(data.resolve("renderer"))) {
      assertThat(inside.map(file -> file.getFileName().toString())).containsExactly("files.tsv");
    }
  }

  @Test
  void itTakesThePlaceInOneStepAndForeignFilesAreTheVerySame() throws IOException {
    Object before = Files.readAttributes(site.resolve("en/note.txt"), "unix:ino").get("ino");
    var live = SiteFolder.open(site, data);
    var rebuilding = Rebuilding.begin(site, data);
    fill(rebuilding.fresh(), NEW);
    assertThat(ours()).isEqualTo(OLD);

    var replaced = rebuilding.replace(live, () -> {});

    assertThat(replaced.whole()).isTrue();
    assertThat(replaced.files()).isEqualTo(3);
    assertThat(replaced.changed()).isEqualTo(2);
    assertThat(ours()).isEqualTo(NEW);
    assertThat(replaced.folder().isCurrent(new SitePath("zh/b.html"), "reads")).isTrue();
    foreignFilesAreThere();
    assertThat(Files.readAttributes(site.resolve("en/note.txt"), "unix:ino").get("ino"))
        .isEqualTo(before);
    replaced.folder().close();
    nothingIsLeftOver();
  }

  @Test
  void aDeathBeforeTheStepLeavesTheOldSite() throws IOException {
    try (var live = SiteFolder.open(site, data)) {
      var rebuilding = Rebuilding.begin(site, data);
      fill(rebuilding.fresh(), NEW);
      rebuilding.fresh().close();
      assertThat(live.digest(new SitePath("en/gone.html"))).isPresent();
    }
    assertThat(ours()).isEqualTo(OLD);
    SiteFolder.open(site, data).close();
    assertThat(ours()).isEqualTo(OLD);
    foreignFilesAreThere();
    nothingIsLeftOver();
  }

  @Test
  void aDeathBehindTheStepLeavesTheNewSiteAndTheNextStartEndsIt() throws IOException {
    var live = SiteFolder.open(site, data);
    var rebuilding = Rebuilding.begin(site, data);
    fill(rebuilding.fresh(), NEW);
    assertThatThrownBy(
            () ->
                rebuilding.replace(
                    live,
                    () -> {
                      throw new IllegalStateException("dies here");
                    }))
        .hasMessage("dies here");
    assertThat(Files.readString(site.resolve("index.html"))).isEqualTo("new front");
    assertThat(site.resolve("en/gone.html")).doesNotExist();
    Files.writeString(data.resolve(".site.afterword-beside/late.txt"), "came in between");

    try (var open = SiteFolder.open(site, data)) {
      assertThat(open.isCurrent(new SitePath("zh/b.html"), "reads")).isTrue();
      assertThat(open.digest(new SitePath("en/gone.html"))).isEmpty();
    }

    assertThat(Files.readString(site.resolve("late.txt"))).isEqualTo("came in between");
    Files.delete(site.resolve("late.txt"));
    assertThat(ours()).isEqualTo(NEW);
    foreignFilesAreThere();
    nothingIsLeftOver();
  }

  @Test
  void whereAFolderCannotChangePlacesItsFilesAreReplacedOneByOne() throws IOException {
    var live = SiteFolder.open(site, data);
    var rebuilding = Rebuilding.begin(site, data, site.resolve(".afterword-beside"));
    fill(rebuilding.fresh(), NEW);

    var replaced = rebuilding.replace(live, () -> {});

    assertThat(replaced.whole()).isFalse();
    assertThat(replaced.changed()).isEqualTo(2);
    assertThat(ours()).isEqualTo(NEW);
    foreignFilesAreThere();
    replaced.folder().close();
    nothingIsLeftOver();
  }

  @Test
  void aForeignFileWhereOneOfOursIsWantedStays() throws IOException {
    Files.createDirectories(site.resolve("zh"));
    Files.writeString(site.resolve("zh/b.html"), "of others");
    var live = SiteFolder.open(site, data);
    var rebuilding = Rebuilding.begin(site, data);
    fill(rebuilding.fresh(), NEW);

    var replaced = rebuilding.replace(live, () -> {});

    assertThat(Files.readString(site.resolve("zh/b.html"))).isEqualTo("of others");
    assertThat(replaced.folder().digest(new SitePath("zh/b.html"))).isEmpty();
    replaced.folder().close();
  }

  @Test
  void aSiteBehindALinkStaysBehindIt(@TempDir Path elsewhere) throws IOException {
    Path real = elsewhere.resolve("public");
    Files.move(site, real);
    Files.createSymbolicLink(site, real);
    var live = SiteFolder.open(site, data);
    var rebuilding = Rebuilding.begin(site, data);
    fill(rebuilding.fresh(), NEW);

    rebuilding.replace(live, () -> {}).folder().close();

    assertThat(Files.isSymbolicLink(site)).isTrue();
    assertThat(Files.exists(real.resolve("zh/b.html"), LinkOption.NOFOLLOW_LINKS)).isTrue();
    foreignFilesAreThere();
  }
}
