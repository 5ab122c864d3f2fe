package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search page in a real browser, under its own policy, from static files. */
class SearchPageTest {
  @TempDir private Path folder;

  @Test
  void aQueryOfTheAddressIsAnswered() throws Exception {
    Chromium.require();
    try (var bench = new SiteBench(folder.resolve("data"))) {
      bench.publish(
          recap("zh/events/spring").title("春季聚会").body("我们谈到了**数据库**的备份与恢复。").published(),
          recap("zh/events/odd")
              .title("<img src=x onerror=\"document.title=1\"> 数据库")
              .day("2024-01-02")
              .published(),
          recap("zh/events/other").title("别的").published());
      Document page = load(bench, "zh/search/index.html?q=%E6%95%B0%E6%8D%AE%E5%BA%93");
      assertThat(page.select("[data-search-results] li a").eachAttr("href"))
          .extracting(link -> link.replaceFirst("http://127.0.0.1:\\d+", ""))
          .containsExactly("/zh/events/odd.html", "/zh/events/spring.html");
      assertThat(page.select("li:eq(1) .excerpt mark").eachText()).containsExactly("数据库");
      assertThat(page.select("[data-search-status]").text()).isEqualTo("2 条结果");
      assertThat(page.select("[data-search-results] img")).isEmpty();
      assertThat(page.title()).contains("搜索");
    }
  }

  private Document load(SiteBench bench, String address) throws Exception {
    try (var server =
        new StaticServer(
            path ->
                Files.isRegularFile(bench.file(path))
                    ? Files.readAllBytes(bench.file(path))
                    : new byte[0])) {
      Process browser =
          Chromium.open(
              folder, server.address(address), "--virtual-time-budget=8000", "--dump-dom");
      assertThat(browser.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return Jsoup.parse(Files.readString(folder.resolve("output")), server.address(""));
    }
  }
}
