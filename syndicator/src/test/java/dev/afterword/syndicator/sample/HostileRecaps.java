package dev.afterword.syndicator.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Recaps that break what is only almost right, by what is odd about them. */
public final class HostileRecaps {
  private static final String FAMILY = "👨‍👩‍👧‍👦";
  private static final String SCOTLAND = "🏴󠁧󠁢󠁳󠁣󠁴󠁿";

  private HostileRecaps() {}

  /** Fresh sketches. */
  public static Map<String, Sketch> all() {
    var all = new LinkedHashMap<String, Sketch>();
    all.put("usual", Sketch.usual());
    characters(all);
    lengths(all);
    addresses(all);
    all.put(
        "markup",
        odd(
            "**Bold** _it_ `code` <at id=all></at> {{ .Campaign.Name }} [x](y) \\ | ~ # @everyone",
            "<!channel> <@here> {hashtag|\\#|x} & \"quoted\" 'so' > that\u202E evil \u0007"));
    all.put(
        "mentions",
        odd("@everyone and @here meet <!channel> & <@U1> at @all", "1. *bold* <b>&amp;</b> ~x~"));
    all.put(
        "said twice",
        odd("An evening about logs.", "An evening about logs.").tags(List.of("logs", "Logs")));
    return all;
  }

  private static void characters(Map<String, Sketch> all) {
    all.put("families", odd((FAMILY + "🧑🏽‍🚀").repeat(60), FAMILY.repeat(400)));
    all.put(
        "families and flags",
        odd(FAMILY.repeat(30) + "🇨🇳🇳🇱👍🏽", (FAMILY + " 🇳🇱 ").repeat(200)));
    all.put(
        "flags",
        Sketch.usual().title("🇨🇳🇳🇱🇧🇷 " + SCOTLAND.repeat(90)).tags(List.of("🇳🇱", "Kafka")));
    all.put(
        "right to left",
        odd(
                "ملخص اللقاء السنوي: ما تعلمناه عن السجلات",
                "اجتمع أربعون شخصًا. ثلاث محاضرات، وانقطاع واحد للكهرباء. ".repeat(20))
            .language("ar"));
    all.put(
        "right to left and left to right",
        odd("מפגש סתיו – Kafka 4.1 ו-openGauss", "שלום לכולם. ".repeat(120)).language("he"));
  }

  private static void lengths(Map<String, Sketch> all) {
    all.put(
        "three hundred graphemes",
        odd("e\u0301क्षि題".repeat(100), "短。".repeat(300)).language("zh"));
    all.put(
        "three hundred words", odd("a word, and another ".repeat(60), "So it goes. ".repeat(90)));
    all.put("long title", odd("很长的标题没有空格也没有标点".repeat(22), "一句话。").language("zh"));
    all.put("short title", odd("回顾", "短"));
    all.put("no summary", odd("Quiet evening", "").nowhere().tags(List.of()));
    all.put("forty sessions", forty("四十场演讲，两天时间。"));
    all.put("forty sessions and many words", forty("很长的一天。".repeat(120)));
    all.put(
        "many tags",
        Sketch.usual()
            .tags(IntStream.rangeClosed(1, 60).mapToObj(number -> "标签" + number).toList()));
  }

  private static void addresses(Map<String, Sketch> all) {
    all.put("bare domain", odd("openGauss.org 与 README.md", "见 kafka.apache.org。").language("zh"));
    all.put(
        "bare domains",
        odd(
            "openGauss.org and README.md at kafka.apache.org",
            "apache.org, ".repeat(60) + "and so on."));
    all.put(
        "videos alone",
        new Sketch()
            .videos(
                IntStream.rangeClosed(1, 12)
                    .mapToObj(number -> "https://videos.example.org/v?n=" + number + "&list=autumn")
                    .toList()));
    all.put(
        "long addresses",
        new Sketch()
            .language("zh")
            .title("地址很长的回顾")
            .session("第一场", List.of("王小明"), "https://videos.example.org/" + "%E6%97%A5".repeat(60))
            .session("第二场", List.of(), "https://videos.example.org/" + "%E8%A1%A8".repeat(30)));
  }

  private static Sketch odd(String title, String summary) {
    return Sketch.usual().title(title).summary(summary);
  }

  private static Sketch forty(String summary) {
    var sketch = new Sketch().title("秋季全体大会回顾").language("zh").summary(summary);
    for (int number = 1; number <= 40; number++) {
      sketch.session(
          "第" + number + "场：日志系统在大规模集群中的实践与思考",
          List.of("讲师" + number, "Ada Bell"),
          "https://videos.example.org/2026/autumn/session-" + number + ".mp4");
    }
    return sketch;
  }
}
