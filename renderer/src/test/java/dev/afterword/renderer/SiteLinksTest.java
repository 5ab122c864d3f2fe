package dev.afterword.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a page of the sample site leads to or loads is there. */
class SiteLinksTest {
  @TempDir(factory = MemoryFolder.class)
  private Path folder;

  @Test
  void nothingLeadsNowhereAndEveryPageIsReached() throws IOException {
    Path site = SampleSite.write(folder);
    Map<Path, Document> pages = pages(site);
    var dead = new ArrayList<String>();
    Set<Path> reached =
        new TreeSet<>(List.of(site.resolve("index.html"), site.resolve("404.html")));
    pages.forEach(
        (path, page) -> {
          for (Element element :
              page.select("a[href], link[href], script[src], img[src], source[src]")) {
            String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            if (isHere(address)) {
              Path target = target(site, path, address);
              reached.add(target);
              if (!isThere(target, address, pages)) {
                dead.add(path + " → " + address);
              }
            }
          }
        });
    assertThat(dead).isEmpty();
    pages.values().removeIf(SiteLinksTest::isNotice);
    assertThat(reached).containsAll(pages.keySet());
  }

  @Test
  void anIdStandsOnAPageOnce() throws IOException {
    pages(SampleSite.write(folder))
        .forEach(
            (path, page) ->
                assertThat(page.select("[id]").eachAttr("id"))
                    .as("%s", path)
                    .doesNotHaveDuplicates());
  }

  @Test
  void aPageKeepsItsOwnPolicyAndAsksNobodyElse() throws IOException {
    pages(SampleSite.write(folder))
        .forEach(
            (path, page) -> {
              assertThat(
                      page.select(
                          "style, [style], iframe, object, embed,"
                              + " script:not([src]):not([type$=json]), script[src*=:],"
                              + " link[rel=stylesheet][href*=:], img[src*=:], video[autoplay],"
                              + " video:not([preload=none])"))
                  .as("%s", path)
                  .isEmpty();
              assertThat(page.getAllElements())
                  .allSatisfy(
                      element ->
                          assertThat(element.attributes().asList())
                              .noneMatch(attribute -> attribute.getKey().startsWith("on")));
            });
  }

  @Test
  void aVideoOfAnotherSiteIsALinkUntilItIsAskedFor() throws IOException {
    Path page = SampleSite.write(folder).resolve("en/events/autumn.html");
    Document document = Jsoup.parse(Files.readString(page));
    assertThat(document.select("a.embed"))
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.attr("href"))
                  .isEqualTo("https://www.youtube.com/watch?v=harbour1234");
              assertThat(link.attr("data-player"))
                  .isEqualTo("https://www.youtube-nocookie.com/embed/harbour1234?autoplay=1");
            });
    assertThat(document.select("script[src]")).hasSize(1);
  }

  /** Redirects and notices are for those who have the address. */
  private static boolean isNotice(Document page) {
    return page.body().hasClass("notice");
  }

  private static Map<Path, Document> pages(Path site) throws IOException {
    var pages = new HashMap<Path, Document>();
    try (var walk = Files.walk(site)) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".html")).toList()) {
        pages.put(file, Jsoup.parse(Files.readString(file)));
      }
    }
    return pages;
  }

  private static boolean isHere(String address) {
    return !address.matches("(?i)[a-z][a-z0-9+.-]*:.*");
  }

  private static Path target(Path site, Path page, String address) {
    String path = URLDecoder.decode(address.replaceFirst("[?#].*$", ""), StandardCharsets.UTF_8);
    if (path.isEmpty()) {
      return page;
    }
    Path target =
        path.startsWith("/") ? site.resolve(path.substring(1)) : page.resolveSibling(path);
    Path file = target.normalize();
    return Files.isDirectory(file) ? file.resolve("index.html") : file;
  }

  private static boolean isThere(Path target, String address, Map<Path, Document> pages) {
    int at = address.indexOf('#');
    if (at < 0 || !pages.containsKey(target)) {
      return Files.isRegularFile(target);
    }
    String id = URLDecoder.decode(address.substring(at + 1), StandardCharsets.UTF_8);
    Document page = pages.get(target);
    return page != null && page.getElementById(id) != null;
  }
}
