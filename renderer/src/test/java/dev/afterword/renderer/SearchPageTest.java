package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  @Test
  void theKeyboardLeadsToTheFieldThroughTheResultsAndBack() throws Exception {
    Chromium.require();
    try (var bench = new SiteBench(folder.resolve("data"))) {
      bench.publish(
          recap("en/events/a").title("Tide one").published(),
          recap("en/events/b").title("Tide two").day("2024-01-02").published());
      Document page = load(bench, "en/search/index.html?q=tide");
      assertThat(page.body().attr("data-focus"))
          .isEqualTo("q, /en/events/a.html, /en/events/b.html, /en/events/a.html, q, q");
    }
  }

  /** Presses keys as soon as there are results, and writes down what has the focus then. */
  private static final String KEYS =
      """
      const wait = setInterval(() => {
        if (document.querySelectorAll("[data-search-results] a").length < 2) { return; }
        clearInterval(wait);
        const seen = ["/", "ArrowDown", "ArrowDown", "ArrowUp", "Escape", "x"].map((key) => {
          document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
          const focus = document.activeElement;
          return focus.name || new URL(focus.href).pathname;
        });
        document.body.dataset.focus = seen.join(", ");
      }, 50);
      """;

  private static byte[] read(SiteBench bench, String path) throws IOException {
    if (path.equals("keys.js")) {
      return KEYS.getBytes(StandardCharsets.UTF_8);
    }
    if (!Files.isRegularFile(bench.file(path))) {
      return new byte[0];
    }
    byte[] bytes = Files.readAllBytes(bench.file(path));
    return path.endsWith(".html")
        ? new String(bytes, StandardCharsets.UTF_8)
            .replace("</head>", "<script src=/keys.js defer></script></head>")
            .getBytes(StandardCharsets.UTF_8)
        : bytes;
  }

  private Document load(SiteBench bench, String address) throws Exception {
    try (var server = new StaticServer(path -> read(bench, path))) {
      Process browser =
          Chromium.open(
              folder, server.address(address), "--virtual-time-budget=8000", "--dump-dom");
      assertThat(browser.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return Jsoup.parse(Files.readString(folder.resolve("output")), server.address(""));
    }
  }
}
