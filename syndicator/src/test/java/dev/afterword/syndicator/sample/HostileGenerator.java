package dev.afterword.syndicator.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Recaps at random, each hostile in its own way, in a dozen scripts. */
public final class HostileGenerator {
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  /** Of these texts only letters count: nobody reads them. */
  private enum Tongue {
    EN("en", " ", ". ", "log", "replica", "meeting", "we", "learned", "from", "Kafka's", "table"),
    ZH("zh", "", "。", "日志", "社区", "回顾", "我们", "从", "数据库", "学到", "𠮷野家", "，而且"),
    JA("ja", "", "。", "ログ", "データベース", "から", "学んだ", "こと", "ミートアップ", "、そして"),
    KO("ko", " ", ". ", "로그", "데이터베이스에서", "배운", "것을", "나눈", "가을", "모임"),
    TH("th", "", " ", "บันทึก", "การประชุม", "ฐานข้อมูล", "เรียนรู้", "ที่", "กรุงเทพ"),
    AR("ar", " ", ". ", "سجلّات", "اللقاء", "تعلّمنا", "من", "قواعد", "البيانات،", "في"),
    HE("he", " ", ". ", "יומן", "מפגש", "למדנו", "מ־Kafka", "טבלה"),
    HI("hi", " ", "। ", "क्षितिज", "बैठक", "हमने", "सीखा", "लॉग"),
    RU("ru", " ", ". ", "журнал", "встреча", "узнали", "таблица", "репликация"),
    EMOJI("en", "", " ", FAMILY, "🇳🇱🇨🇳", "👍🏽", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🧑🏽‍🚀", "❤️");

    private final String language;
    private final String blank;
    private final String end;
    private final String words;

    Tongue(String language, String blank, String end, String... words) {
      this.language = language;
      this.blank = blank;
      this.end = end;
      this.words = String.join("|", words);
    }

    private List<String> words() {
      return List.of(words.split("[|]"));
    }
  }

  /** What is thrown in between words. */
  private static final List<String> ODDITIES =
      List.of(
          "@everyone",
          "@room",
          "@here",
          "@all",
          "@所有人",
          "@**all**",
          "@_**Ada Bell**",
          "@ada@social.example",
          "<!channel>",
          "<@U012AB3CD>",
          "<at id=all></at>",
          "<at user_id=\"all\">所有人</at>",
          "#general",
          "#**general>topic**",
          "{hashtag|\\#|x}",
          "@[Ada](urn:li:person:1)",
          "**bold**",
          "__init__",
          "*star*",
          "`code`",
          "~~gone~~",
          "||hidden||",
          "[text](https://elsewhere.example/x)",
          "![alt](https://elsewhere.example/i.png)",
          "<script>alert(1)</script>",
          "<b>&amp;&#65;</b>",
          "{{ .Campaign.Name }}",
          "${title}",
          "<#if x>",
          "$$x^2$$",
          ":tada:",
          "<t:1700000000:R>",
          "```",
          "---",
          "> said",
          "1. one",
          "openGauss.org",
          "README.md",
          "kafka.apache.org",
          "ada@example.org",
          "https://en.example.org/wiki/Log_(table)?a=1&b=*2*",
          "(https://example.org/a_b_c).",
          "http://localhost:8080/x",
          "xhttps://example.org/glued",
          "\\",
          "\u202Eevil\u202C",
          "\u2067rtl\u2069",
          "\u200Fmark\u200E",
          "two\nlines",
          "\r\n\r\npar\u2029agraph",
          "\u0000\u0007\u001B[31m",
          "\uD83D",
          "\uFFFE\uFEFF",
          "Z" + "\u0301\u0323\u0330".repeat(40),
          "\u00AD\u200Bsoft",
          FAMILY,
          "…",
          "‘quoted’ “twice”",
          "=?utf-8?B?SGk=?=",
          "Bcc: eve@example.org",
          ".");

  private final RandomGenerator random;

  /** With its own luck. */
  public HostileGenerator(RandomGenerator random) {
    this.random = random;
  }

  /** Another recap. */
  public Sketch next() {
    Tongue tongue = one(List.of(Tongue.values()));
    var sketch =
        new Sketch()
            .language(tongue.language)
            .title(text(tongue, length(1, 12, 300), random.nextInt(3)))
            .summary(summary(tongue));
    if (random.nextInt(3) == 0) {
      sketch.pictures();
    }
    sessions(sketch, tongue);
    sketch.videos(addresses("other", random.nextInt(4)));
    sketch.tags(
        IntStream.range(0, random.nextInt(9))
            .mapToObj(_ -> text(tongue, 1 + random.nextInt(3), random.nextInt(2)))
            .toList());
    if (random.nextInt(4) == 0) {
      sketch.nowhere();
    } else {
      sketch.place(text(tongue, length(1, 4, 80), random.nextInt(2)));
    }
    if (random.nextInt(8) == 0) {
      sketch.page("https://recaps.example.org/" + "a-very-long-path/".repeat(random.nextInt(60)));
    }
    return sketch;
  }

  private String summary(Tongue tongue) {
    return switch (random.nextInt(4)) {
      case 0 -> "";
      case 1 -> sentences(tongue, 3);
      case 2 -> sentences(tongue, 200);
      default -> text(tongue, 1200, 0);
    };
  }

  private String sentences(Tongue tongue, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> text(tongue, 1 + random.nextInt(12), random.nextInt(40) == 0 ? 1 : 0))
        .collect(Collectors.joining(tongue.end, "", tongue.end));
  }

  private void sessions(Sketch sketch, Tongue tongue) {
    int count = one(List.of(0, 1, 2, 5, 12, 40));
    for (int number = 1; number <= count; number++) {
      List<String> speakers =
          IntStream.range(0, random.nextInt(4)).mapToObj(_ -> text(tongue, 2, 0)).toList();
      var links = addresses("s" + number, one(List.of(0, 1, 1, 1, 2, 4)));
      sketch.session(
          text(tongue, length(1, 6, 60), random.nextInt(2)),
          speakers,
          links.toArray(String[]::new));
    }
  }

  private List<String> addresses(String of, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> "https://videos.example.org/" + of + "/" + number + tail())
        .toList();
  }

  private String tail() {
    return switch (random.nextInt(12)) {
      case 0 -> "?a=1&b=(2)&c=" + "x".repeat(random.nextInt(300));
      case 1 -> "/" + "%E6%97%A5".repeat(random.nextInt(120));
      case 2 -> "/a_b_(c)~*d*/e=f&g=h#t=1";
      default -> ".mp4";
    };
  }

  private int length(int least, int usual, int most) {
    return random.nextInt(5) == 0 ? most : least + random.nextInt(usual);
  }

  private String text(Tongue tongue, int words, int oddities) {
    var all = new ArrayList<String>();
    IntStream.range(0, words).forEach(_ -> all.add(one(tongue.words())));
    IntStream.range(0, oddities)
        .forEach(_ -> all.add(random.nextInt(all.size() + 1), " " + one(ODDITIES) + " "));
    return String.join(tongue.blank, all);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
