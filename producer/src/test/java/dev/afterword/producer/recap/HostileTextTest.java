package dev.afterword.producer.recap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Texts that nobody would write: every one has an answer, in bounded time. {@code
 * -Dafterword.fuzz.seconds=600} goes on for longer, {@code -Dafterword.fuzz.seed} repeats a run.
 */
class HostileTextTest {
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final List<String> PIECES =
      List.of(
          "---\n",
          "+++\n",
          "--- \n",
          "------\n",
          "title: x\n",
          "title = \"x\"\n",
          "date: 2024-05-01\n",
          "tags: [a, b]\n",
          "a: &a [x]\n",
          "b: *a\n",
          "<<: *a\n",
          "? [a]\n: b\n",
          "!!binary x\n",
          "key: |\n  x\n",
          "# ",
          "### 议题 1 - ",
          "*",
          "_",
          "`",
          "```\n",
          "> ",
          "- ",
          "1. ",
          "[",
          "](",
          ")",
          "![",
          "<video src=\"a.mp4\">",
          "</video>",
          "<iframe src=\"https://youtu.be/AAAAAAAAAAA\">",
          "<script>",
          "</script>",
          "<!--",
          "-->",
          "<div ",
          "onload=\"x\"",
          "{{ x }}",
          "{% x %}",
          "{::coverage year=\"2024\" /}",
          "<%= x %>",
          "${x}",
          "[#if]",
          "《",
          "》",
          "“",
          "”",
          "&amp;",
          "&#0;",
          "\u0000",
          "\u200b",
          "\ufeff",
          "\r\n",
          "\r",
          "\n",
          "\n\n",
          "\t",
          " ",
          "|a|b|\n|-|-|\n|c|d|\n",
          "[^1]",
          "[^1]: note\n",
          "~~",
          "https://example.org/x?y=z&",
          "a@b.example",
          "Author: ",
          "text ",
          "文字",
          "😀",
          "\\",
          "@",
          ":",
          "'",
          "\"",
          "=",
          "0x1F",
          "2024/05/01-2024/05/02",
          "12：30");

  @Test
  void everyTextHasAnAnswerInBoundedTime() {
    long seconds = Long.getLong("afterword.fuzz.seconds", 2);
    long seed = Long.getLong("afterword.fuzz.seed", System.nanoTime());
    var random = new Random(seed);
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    long texts = 0;
    while (System.nanoTime() < end) {
      byte[] bytes = text(random);
      read(bytes, "seed " + seed + ", text " + texts);
      texts++;
    }
    System.out.println(texts + " hostile texts, seed " + seed);
  }

  private static byte[] text(Random random) {
    var text = new StringBuilder(random.nextInt(4) == 0 ? "" : "---\ntitle: x\n");
    int pieces = random.nextInt(random.nextInt(10) == 0 ? 2_000 : 60);
    for (int piece = 0; piece < pieces; piece++) {
      String next = PIECES.get(random.nextInt(PIECES.size()));
      text.append(next.repeat(random.nextInt(20) == 0 ? 1 + random.nextInt(300) : 1));
      if (piece == 3 && random.nextBoolean()) {
        text.append("\n---\n");
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    for (int flips = random.nextInt(8) - 5; flips > 0 && bytes.length > 0; flips--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  @Test
  void aQuarterOfAMegabyteOfOneThingIsReadInASecond() {
    List<String> units =
        List.of(
            "*a **a ",
            "[",
            "](",
            "![](",
            "<a ",
            "`",
            "> ",
            "- ",
            "&",
            "{{",
            "{::a b=\"",
            "《",
            "@",
            "a@",
            "<video src=x>",
            "|",
            "_a ",
            "[a](b ",
            "<!--",
            "\\",
            "#",
            "作者 ",
            "a: b\n",
            "/",
            "%",
            "1-",
            "2024-",
            "<div>",
            "~~a");
    for (String unit : units) {
      String many = unit.repeat((1 << 18) / unit.getBytes(StandardCharsets.UTF_8).length - 100);
      read(("---\ntitle: x\n---\n" + many).getBytes(StandardCharsets.UTF_8), unit);
    }
  }

  /**
   * What is known to be quadratic in one reader of Markdown or another; {@code
   * -Dafterword.hostile.bytes=1048576} for as much as a file may hold.
   */
  @Test
  void whatIsQuadraticElsewhereIsNotHere() {
    int size = Integer.getInteger("afterword.hostile.bytes", 1 << 17);
    List<String> units =
        List.of(
            "[",
            "[a](",
            "![[",
            "*a_b",
            "a**b_c* ",
            "> ",
            "> a\n>> b\n",
            "- a\n",
            "| a | b |\n| - | - |\n",
            "|x",
            "[a]: /b\n",
            "[a]: /b\n\n[a]\n",
            "[a][b] ",
            "<!-- a -->\n",
            "<!-- ",
            "<b>",
            "<b>a</p>",
            "<a href=x>\n",
            "<p><table>",
            "</div>\n",
            "`a``b",
            "a[^1]\n",
            "[^1]: a\n",
            "http://a.b/c ",
            "a@b.c ",
            "&amp;",
            "# a\n",
            "    a\n",
            "```\n",
            "1. a\n",
            "![](x)\n\n",
            "<video src=x></video>\n\n",
            "<video src=x></video> ",
            "## a\n\n<video src=x></video>\n\n",
            "{::a b=\"c\" /} ",
            "[a](https://b.example) ",
            "www.a.b ");
    for (String unit : units) {
      String many = unit.repeat(size / unit.length() - 100);
      read(("---\ntitle: x\n---\n" + many).getBytes(StandardCharsets.UTF_8), unit);
    }
  }

  @Test
  void aTextOfMoreLinesOrAddressesThanAnyPageNeedsIsRefused() {
    for (String unit :
        List.of("a\n", "kim@tea.example ", "https://tea.example ", "www.tea.example ")) {
      byte[] bytes =
          ("---\ntitle: x\n---\n" + unit.repeat(30_000)).getBytes(StandardCharsets.UTF_8);
      assertThat(read(bytes, unit))
          .as(unit)
          .isInstanceOfSatisfying(
              Reading.Refused.class,
              refused -> assertThat(refused.problem().code()).isEqualTo("too-many-parts"));
    }
    String page = "---\ntitle: x\ndate: 2024-05-01\n---\n" + "a\n".repeat(29_999);
    assertThat(Fixtures.read("zh/blog/x.md", page)).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void aQuarterOfAMegabyteOfFrontMatterIsReadInASecond() {
    List<String> units =
        List.of(
            "[", "{", "a: ", "- ", "*a ", "&a ", "x", "\"", "'", "%", "? ", "!", "#", "\t", "9",
            "a@b.");
    for (String unit : units) {
      String many = unit.repeat((1 << 18) / unit.length() - 100);
      read(("---\ntitle: x\ny: " + many + "\n---\ntext").getBytes(StandardCharsets.UTF_8), unit);
      read(
          ("+++\ntitle = 'x'\ny = " + many + "\n+++\ntext").getBytes(StandardCharsets.UTF_8), unit);
      read(("---\ntitle: " + many).getBytes(StandardCharsets.UTF_8), unit);
    }
  }

  @Test
  void anAliasBombIsRefusedBeforeItIsBuilt() {
    var bomb = new StringBuilder("---\ntitle: x\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 30; level++) {
      bomb.append(
          "a%d: &a%d [%s*a%d]\n"
              .formatted(level, level, ("*a" + (level - 1) + ", ").repeat(8), level - 1));
    }
    bomb.append("---\ntext\n");
    Reading reading = read(bomb.toString().getBytes(StandardCharsets.UTF_8), "bomb");
    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> assertThat(refused.problem().code()).isEqualTo("front-matter-syntax"));
  }

  private static Reading read(byte[] bytes, String what) {
    long start = processorTime();
    Reading reading =
        Fixtures.read(
            Fixtures.data(
                "2024.yml", "may:\n  tea:\n  - {type: video, url: 'https://v.example/a.mp4'}\n"),
            "zh/events/x.md",
            bytes,
            AssetFinder.none());
    Duration taken = Duration.ofNanos(processorTime() - start);
    // What is quadratic takes minutes; a cold compiler takes a second or two.
    assertThat(taken).as(what).isLessThan(LONGEST.multipliedBy(4));
    if (taken.compareTo(LONGEST) > 0) {
      System.out.println("Slow: " + taken.toMillis() + " ms for " + what);
    }
    return reading;
  }

  /** A busy machine takes longer, but does not work more. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
