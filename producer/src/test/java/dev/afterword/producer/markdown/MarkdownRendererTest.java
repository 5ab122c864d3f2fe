package dev.afterword.producer.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What is built without HTML is what a browser would make of it. */
class MarkdownRendererTest {
  private static final List<String> PIECES =
      List.of(
          "# Tea *and* `milk`\n",
          "## Tea\n",
          "### 议题 1 - <b>Tea</b>\n",
          "Tea & milk\n",
          "two\nlines  \nand three\\\nof them\n",
          "\n",
          "\n\n",
          "- one\n- two\n",
          "- loose\n\n- too\n",
          "3. three\n4. four\n",
          "  - inner\n",
          "> quoted\n",
          "> - listed\n>   more\n",
          "    code of four blanks\n",
          "```sql tea\nselect '<b>';\n```\n",
          "~~~\nopen\n",
          "***\n",
          "| a | b |\n|:--|--:|\n| `1` | **2** |\n",
          "|x|\n|-|\n",
          "[tea](/tea \"of a\") ",
          "[tea][t]\n\n[t]: https://tea.example/?a=1&b=2\n",
          "![a *b*\nc](b.png 'T') ",
          "https://tea.example/x, kim@tea.example ",
          "www.tea.example ",
          "[https://tea.example](b) ",
          "~~struck~~ ",
          "***both* one** ",
          "_a __b__ c_ ",
          "&copy; &#x1F375; &nope; ",
          "<video src=\"a.mp4\" controls></video>\n",
          "<video controls>\n<source src='a.mp4' type=\"video/mp4\">\n</video> caption\n\n",
          "<div>\n",
          "</div>\n",
          "<p>raw</p>\n",
          "<strong>Kim</strong> ",
          "<a href=\"x\">a</a> ",
          "<a href=x>[b](c)</a> ",
          "<br> ",
          "<br/>",
          "<img src=x alt='y'/> ",
          "<b>open ",
          "</b> ",
          "<span>a <i>b</i></span> ",
          "<ul><li>x</li></ul>\n",
          "<h2>t</h2>\n\n",
          "<!-- note -->\n",
          "<!-- more\n\n-->\n",
          "<script>x</script>\n",
          "<table><tr><td>x</td></tr></table>\n",
          "<ClientOnly>x</ClientOnly>\n",
          "<div title='a\"b'>x</div>\n",
          "<a ' x=\"'>y\n",
          "word[^1]\n\n[^1]: note\n",
          "- [ ] task\n- [x] done\n",
          "- [ ] https://tea.example/x\n",
          "\u0000 \u00a0 \u200b ",
          "𝒯 中文，。\n");

  /** With all extensions at once, and none of them told that there is nothing for it. */
  private static final Parser PARSER =
      Parser.builder()
          .extensions(MarkdownRenderer.EXTENSIONS)
          .extensions(List.of(AutolinkExtension.create(), TaskListItemsExtension.create()))
          .maxOpenBlockParsers(100)
          .build();

  @Test
  void whatIsBuiltIsWhatABrowserWouldMakeOfTheHtml() {
    long seed = Long.getLong("afterword.seed", 20_261_122);
    var random = new Random(seed);
    int built = 0;
    for (int turn = 0; turn < 3_000; turn++) {
      var text = new StringBuilder();
      for (int piece = 0; piece < 1 + turn % 9; piece++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertSame(text.toString(), "seed " + seed);
      built += isBuilt(text.toString()) ? 1 : 0;
    }
    assertThat(built).as("texts that needed no HTML").isGreaterThan(1_000);
  }

  @Test
  void everyPieceAloneIsTheSameToo() {
    PIECES.forEach(piece -> assertSame(piece, "alone"));
  }

  @Test
  void aVideoAndANameInBoldNeedNoBrowser() {
    assertThat(isBuilt("### Tea\n\n<strong>Kim</strong>\n\n<video src=\"a.mp4\"></video>\n"))
        .isTrue();
    assertThat(isBuilt("<div>\n\ntea\n\n</div>\n")).isFalse();
    assertThat(isBuilt("tea <b>open\n")).isFalse();
  }

  @Test
  void realPagesAreTheSame() throws IOException {
    Optional<Path> corpus = corpus();
    if (corpus.isEmpty()) {
      System.out.println("skipped: no ../shared/corpus");
      return;
    }
    int built = 0;
    try (Stream<Path> files = Files.walk(corpus.get())) {
      List<Path> pages =
          files.filter(file -> file.toString().matches(".*\\.(md|markdown)")).toList();
      for (Path page : pages) {
        String text = new String(Files.readAllBytes(page), StandardCharsets.UTF_8);
        assertSame(text, page.toString());
        built += isBuilt(text) ? 1 : 0;
      }
      assertThat(built).isGreaterThan(pages.size() / 2);
    }
  }

  private static boolean isBuilt(String text) {
    return Survey.of(PARSER.parse(text)).plain();
  }

  private static void assertSame(String text, String from) {
    Node parsed = PARSER.parse(text);
    assertThat(MarkdownRenderer.render(text).map(MarkdownRendererTest::html))
        .as("%s:\n%s", from, text)
        .hasValue(html(MarkdownRenderer.read(parsed)));
  }

  private static String html(Document page) {
    page.outputSettings().prettyPrint(false);
    return page.body().html();
  }

  private static Optional<Path> corpus() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path corpus = folder.resolve("shared/corpus");
      if (Files.isDirectory(corpus)) {
        return Optional.of(corpus);
      }
    }
    return Optional.empty();
  }
}
