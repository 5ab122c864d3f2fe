package dev.afterword.renderer.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.site.UnrenderableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of bodies, honest and hostile. */
class BodyRendererTest {
  private static final SitePath PAGE = new SitePath("zh/events/tide.html");
  private final BodyRenderer renderer = new BodyRenderer();

  private String html(String markdown) {
    try {
      return renderer
          .render(PAGE, markdown, "Tide", List.of(), List.of(), Optional.empty(), _ -> true)
          .html();
    } catch (UnrenderableException refused) {
      throw new AssertionError(refused);
    }
  }

  @Test
  void aPictureThatTheSiteDoesNotHaveIsItsText() throws UnrenderableException {
    String markdown =
        """
        ![A quay](quay.png) ![A lamp](/lamp.png?v=2) ![Far](https://far.example/x.png)

        [![](gone.png)](https://far.example/)

        <video src="tide.mp4" poster="gone.jpg"></video>
        """;
    Body body =
        renderer.render(
            PAGE,
            markdown,
            "Tide",
            List.of(),
            List.of(),
            Optional.empty(),
            Set.of("../../lamp.png")::contains);
    Element shown = Jsoup.parse(body.html());
    assertThat(shown.select("img").eachAttr("src"))
        .containsExactly("../../lamp.png?v=2", "https://far.example/x.png");
    assertThat(shown.text()).startsWith("A quay");
    assertThat(shown.select("video").hasAttr("poster")).isFalse();
    assertThat(shown.select("a[href^=https]")).isEmpty();
  }

  @Test
  void aLinkToAPlaceOfThePageFindsItOrIsNone() {
    Element body =
        Jsoup.parse(
            html(
                """
                [a](#high-water-how-high) [b](#nowhere) [c](#Low%20water) [d](#top) [e](#mine)

                ## High water, how high?

                ## Low water

                <span id="mine">x</span>
                """));
    assertThat(body.select("a[href]").eachText()).containsExactly("a", "c", "d", "e");
    assertThat(body.select("a[href]").eachAttr("href"))
        .contains("#top", "#mine")
        .allSatisfy(
            link ->
                assertThat(link.equals("#top") || body.getElementById(link.substring(1)) != null)
                    .isTrue());
    assertThat(body.text()).contains("a b c");
  }

  @Test
  void aBareAddressOfAVideoIsShownByItsTitle() throws UnrenderableException {
    var recording = new Recording("https://youtu.be/harbour1234", "Low water", Optional.empty());
    String markdown =
        """
        https://www.youtube.com/watch?v=harbour1234

        https://vimeo.com/76979871

        [Ours](https://vimeo.com/76979872)
        """;
    Body body =
        renderer.render(
            PAGE, markdown, "Tide", List.of(), List.of(recording), Optional.empty(), _ -> true);
    assertThat(Jsoup.parse(body.html()).select("a.embed").eachText())
        .containsExactly("Low water · YouTube", "Vimeo", "Ours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"javascript:alert(1)\">",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<a href=\" &#1; javascript:alert(1)\">x</a>",
        "<a href=\"JaVaScRiPt&colon;alert(1)\">x</a>",
        "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
        "<a href=\"vbscript:msgbox(1)\">x</a>",
        "[x](javascript:alert(1))",
        "[x](<java&#x0a;script:alert(1)>)",
        "![x](data:image/svg+xml,<svg onload=alert(1)>)",
        "<javascript:alert(1)>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
        "<embed src=\"javascript:alert(1)\">",
        "<form action=\"javascript:alert(1)\"><button"
            + " formaction=\"javascript:alert(1)\">x</button>",
        "<input autofocus onfocus=alert(1)>",
        "<details open ontoggle=alert(1)>x</details>",
        "<video src=x onerror=alert(1)><source onerror=alert(1)></video>",
        "<video poster=\"javascript:alert(1)\" src=\"a.mp4\"></video>",
        "<body onload=alert(1)>",
        "<link rel=stylesheet href=//evil.example/x.css>",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<base href=\"//evil.example/\">",
        "<style>@import '//evil.example/x.css';</style>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<div style=\"position:fixed;inset:0\" class=\"skip\">x</div>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><script>alert(1)</script></template>",
        "<textarea><script>alert(1)</script></textarea>",
        "<title><img src=x onerror=alert(1)></title>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<a href=x xlink:href=\"javascript:alert(1)\">x</a>",
        "<x onclick=alert(1)>x</x>",
        "<marquee onstart=alert(1)>x</marquee>",
        "<isindex action=javascript:alert(1)>",
        "```\"><script>alert(1)</script>\nx\n```",
        "<plaintext><script>alert(1)</script>",
        "<frameset onload=alert(1)>",
        "| a |\n|---|\n| <img src=x onerror=alert(1)> |"
      })
  void nothingOfAnAttackRuns(String attack) {
    String html = html(attack);
    Element body = Jsoup.parseBodyFragment(html).body();
    assertThat(
            body.select(
                "script, style, iframe, object, embed, form, input, button, link, meta, base, svg,"
                    + " math, template, frameset, [style]"))
        .isEmpty();
    for (Element element : body.getAllElements()) {
      element
          .attributes()
          .forEach(
              attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on");
                assertThat(attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT))
                    .doesNotStartWith("javascript:")
                    .doesNotStartWith("vbscript:")
                    .doesNotStartWith("data:");
              });
    }
    assertThat(body.select(".skip")).isEmpty();
  }

  @Test
  void whatRealRecapsNeedStays() {
    String html =
        html(
            """
            <figure><img src="a b.png" alt="quay" width="640" height="100%"><figcaption>Quay</figcaption></figure>

            H<sub>2</sub>O and x<sup>2</sup>, <font color="red">red</font> and <strike>old</strike>.

            <center>middle</center>

            <details><summary>More</summary>text</details>

            <table border="1"><tr><td align="right" colspan="2">7</td></tr></table>
            """);
    assertThat(html)
        .contains("src=\"../../zh/events/a%20b.png\"")
        .contains("width=\"640\"")
        .doesNotContain("height")
        .contains("<sub>2</sub>", "<sup>2</sup>", "<span>red</span>", "<s>old</s>")
        .contains("<div class=\"align-center\">middle</div>")
        .contains("<summary>More</summary>")
        .contains("<td colspan=\"2\" class=\"align-right\">7</td>")
        .doesNotContain("border");
  }

  @Test
  void whatOnlyLooksLikeATagIsShown() {
    assertThat(html("Set <device> first.")).contains("&lt;device&gt; first");
    assertThat(html("<cluster>\n  <name>tide</name>\n</cluster>"))
        .contains("&lt;cluster&gt;")
        .contains("&lt;name&gt;tide&lt;/name&gt;");
    assertThat(html("<ClientOnly>text</ClientOnly>")).isEqualTo("<p>text</p>");
  }

  @Test
  void addressesAreFoundFromThePage() {
    assertThat(html("[a](./b.md#c) [d](/en/index.md) [e](//cdn.example/f) [g](#标题)\n\n## 标题"))
        .contains("href=\"../../zh/events/b.html#c\"")
        .contains("href=\"../../en/\"")
        .contains("href=\"https://cdn.example/f\"")
        .contains("href=\"#%E6%A0%87%E9%A2%98\"");
    assertThat(html("![x](<../../../../../etc/图 片.png>)"))
        .contains("src=\"../../etc/%E5%9B%BE%20%E7%89%87.png\"");
    assertThat(html("![x](<../img/图 片.png>)"))
        .contains("src=\"../../zh/img/%E5%9B%BE%20%E7%89%87.png\"");
  }

  @Test
  void anAddressWhoseHostCannotBeOneLeadsNowhere() {
    for (String odd :
        new String[] {"http://[bad", "http://%zz/", "https://", "//a b/", "http://a<b/"}) {
      assertThat(html("<a href=\"" + odd + "\">words</a> <img src=\"" + odd + "\">"))
          .as(odd)
          .contains("words")
          .doesNotContain("href", "src");
    }
    assertThat(html("<a href=\"http://[2001:db8::1]:8080/x\">a</a>")).contains("href=");
    assertThat(html("<a href=\"https://例え.jp:443/パス\">a</a>")).contains("href=");
    assertThat(html("<a href=\"https://user:word@host_1.example?q#f\">a</a>")).contains("href=");
  }

  @Test
  void elementsThatLackWhatHtmlAsksForAreMended() {
    assertThat(html("<time datetime=\"2024-02-30\">soon</time> <bdo>text</bdo>"))
        .isEqualTo("<p>soon text</p>");
    assertThat(html("<time datetime=\"2024-02-29\">then</time>")).contains("datetime");
    assertThat(html("<details open><p>text</p></details>")).isEqualTo("<div><p>text</p></div>");
    assertThat(html("<details><p>a</p><summary>b</summary><summary>c</summary></details>"))
        .isEqualTo("<details><summary>b</summary><p>a</p><p>c</p></details>");
    assertThat(
            html("<figure><figcaption>a</figcaption><figcaption>b</figcaption><p>c</p></figure>"))
        .isEqualTo("<figure><div>b</div><p>c</p><figcaption>a</figcaption></figure>");
  }

  @Test
  void framesOfPlayersBecomeLinks() {
    assertThat(
            html(
                "<iframe src=\"https://www.youtube.com/embed/abcdefghijk?autoplay=1\""
                    + " title=\"Talk\"></iframe>"))
        .contains("href=\"https://www.youtube.com/watch?v=abcdefghijk\"")
        .contains("Talk · YouTube")
        .doesNotContain("iframe");
    assertThat(html("<iframe src=\"//player.bilibili.com/player.html?aid=1&bvid=BV1xx411c7mD\">"))
        .contains("https://www.bilibili.com/video/BV1xx411c7mD");
  }

  @Test
  void playersWaitAndHaveIdsOfTheirOwn() {
    String html =
        html(
            """
            <video id="v" autoplay src=" https://m.example/a.MP4 "></video>

            <video id="v" src="https://m.example/a.MP4"></video>

            <video id="v"></video>
            """);
    var players = Jsoup.parseBodyFragment(html).select("video");
    assertThat(players).hasSize(2);
    assertThat(players.eachAttr("id")).doesNotHaveDuplicates().doesNotContain("v");
    assertThat(players.getFirst().hasAttr("autoplay")).isFalse();
    assertThat(players.getFirst().attr("preload")).isEqualTo("none");
    assertThat(html).contains("<source src=\"https://m.example/a.MP4\" type=\"video/mp4\">");
  }

  @Test
  void headingsBeginBelowTheTitleOfThePage() {
    assertThat(html("# A\n\n## B\n\n# A"))
        .contains("<h2 id=\"a\">", "<h3 id=\"b\">", "<h2 id=\"a-1\">");
    assertThat(html("### A")).contains("<h2 id=\"a\">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ",
        "- ",
        "1. ",
        "[",
        "![",
        "**a ",
        "*a **a ",
        "_a ",
        "<b>",
        "<div>",
        "<!--",
        "`",
        "<a href=x>",
        "[a](",
        "<table><tr><td>",
        "[^1]: ",
        "~~a",
        "&",
        "<li>",
        "\\",
        "a**b",
        "<font><p>",
        "<x ",
        "]",
        "<details>",
        "<h1 id=x>a</h1>\n",
        "<ul>"
      })
  void aHostileBodyIsBounded(String part) {
    String body = part.repeat(100_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          try {
            renderer.render(PAGE, body, "Tide", List.of(), List.of(), Optional.empty(), _ -> true);
          } catch (UnrenderableException refused) {
            assertThat(refused).hasMessageStartingWith("the text ");
          }
        });
  }

  @Test
  void aBodyWithoutMeasureIsRefused() {
    assertThatThrownBy(
            () ->
                renderer.render(
                    PAGE,
                    "a".repeat(5_000_000),
                    "T",
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    _ -> true))
        .isInstanceOf(UnrenderableException.class)
        .hasMessageContaining("characters");
  }

  @Test
  void realRecapsRenderWithoutScripts() throws IOException {
    Optional<Path> corpus = corpus();
    if (corpus.isEmpty()) {
      IO.println("no corpus beside the repository: skipped");
      return;
    }
    try (var files = Files.walk(corpus.get())) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
        String html = html(Files.readString(file));
        assertThat(html).as(file.toString()).doesNotContainIgnoringCase("<script");
        assertThat(Jsoup.parseBodyFragment(html).select("iframe, style, [style], font"))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  private static Optional<Path> corpus() {
    Path above = Path.of("").toAbsolutePath();
    while (above != null) {
      Path corpus = above.resolve("../shared/corpus").normalize();
      if (Files.isDirectory(corpus)) {
        return Optional.of(corpus);
      }
      above = above.getParent();
    }
    return Optional.empty();
  }

  @Test
  void noLevelOfHeadingsIsSkippedAndSiblingsStaySiblings() {
    assertThat(html("# A\n\n#### B\n\n#### C\n\n###### D\n\n## E"))
        .contains(">A</h2>", ">B</h3>", ">C</h3>", ">D</h4>", ">E</h3>");
  }
}
