package dev.afterword.renderer;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules of WCAG 2.2 AA that axe-core can judge, in a real browser, by day on a wide screen and
 * by night on a telephone; and that no page is wider than its screen (1.4.10).
 */
class AccessibilityTest {
  private static final List<String> PAGES =
      List.of(
          "index.html",
          "zh/index.html",
          "zh/events/spring.html",
          "en/events/autumn.html",
          "en/events/spring/talk-1.html",
          "ar/events/spring.html",
          "zh/tags/index.html",
          "zh/tags/聚会/index.html",
          "zh/archive/index.html",
          "zh/videos/index.html",
          "404.html");

  private static final String RUN =
      """
      axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
        .then((result) => {
          const said = result.violations.map((violation) =>
            violation.id + ": " + violation.nodes.map((node) => node.html + " " + node.failureSummary).join(" | "));
          const wide = document.documentElement.scrollWidth;
          if (wide > innerWidth) { said.push("wide: " + wide + " of " + innerWidth); }
          parent.postMessage(said.join(" || ") || "nothing", "*");
        });
      """;

  /** Shows one page after the other in a frame and writes down what was found in each. */
  private static final String HARNESS =
      """
      const next = () => {
        const page = pages.shift();
        if (!page) { return; }
        const frame = document.createElement("iframe");
        frame.width = page.includes(".dark.") ? 390 : 1200;
        frame.height = 900;
        frame.src = page;
        onmessage = (event) => {
          const line = document.createElement("p");
          line.textContent = page + " " + event.data;
          document.body.append(line);
          frame.remove();
          next();
        };
        document.body.append(frame);
      };
      next();
      """;

  @TempDir(factory = MemoryFolder.class)
  private Path folder;

  @Test
  void axeFindsNothing() throws IOException, InterruptedException {
    Optional<Path> axe = Peers.find("axe/node_modules/axe-core/axe.min.js");
    Optional<Path> browser = Peers.program("chromium");
    if (axe.isEmpty() || browser.isEmpty()) {
      System.out.println(
          "axe-core or Chromium is not there (.ci/run fetches the first): no judgement.");
    }
    assumeTrue(axe.isPresent() && browser.isPresent());
    Path site = SampleSite.write(folder);
    var judged = new ArrayList<String>();
    for (String page : PAGES) {
      judged.add(prepare(site, page, axe.get(), false));
      judged.add(prepare(site, page, axe.get(), true));
    }
    String list = judged.stream().collect(joining("\", \"", "[\"", "\"]"));
    Path harness = site.resolve("harness.html");
    Files.writeString(
        harness,
        "<!doctype html><meta charset=utf-8><body><script>"
            + "const pages = "
            + list
            + ";"
            + HARNESS
            + "</script>");
    assertThat(judge(browser.get(), harness))
        .containsExactlyElementsOf(judged.stream().map(page -> page + " nothing").toList());
  }

  /** The page with the judge in it: without its policy, which would not let the judge in. */
  private static String prepare(Path site, String name, Path axe, boolean dark) throws IOException {
    Path page = site.resolve(name);
    Document document = Jsoup.parse(Files.readString(page));
    document.select("meta[http-equiv]").remove();
    for (var sheet : document.select("link[rel=stylesheet]")) {
      String address = sheet.attr("href");
      Path file =
          address.startsWith("/")
              ? site.resolve(address.substring(1))
              : page.resolveSibling(address).normalize();
      String style = Files.readString(file);
      String scheme = dark ? "all" : "not all";
      sheet.replaceWith(
          new org.jsoup.nodes.Element("style")
              .appendChild(
                  new org.jsoup.nodes.DataNode(
                      style.replace("(prefers-color-scheme: dark)", scheme))));
    }
    document.head().appendElement("script").attr("src", axe.toUri().toString());
    document.body().appendElement("script").appendChild(new org.jsoup.nodes.DataNode(RUN));
    Path judged = page.resolveSibling(page.getFileName() + (dark ? ".dark.html" : ".light.html"));
    return Files.writeString(judged, document.outerHtml()).toUri().toString();
  }

  private List<String> judge(Path browser, Path page) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--allow-file-access-from-files",
                "--virtual-time-budget=60000",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                page.toUri().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String html = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return Jsoup.parse(html).select("p").eachText();
  }
}
