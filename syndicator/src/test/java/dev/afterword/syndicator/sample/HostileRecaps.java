package dev.afterword.syndicator.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recaps that have broken a program of this kind before, by what is odd about them. */
public final class HostileRecaps {
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  private HostileRecaps() {}

  /** All of them. */
  public static Map<String, Sketch> all() {
    var all = new LinkedHashMap<String, Sketch>();
    all.put("usual", Sketch.usual());
    all.put(
        "families and flags",
        odd(FAMILY.repeat(30) + "🇨🇳🇳🇱👍🏽", (FAMILY + " 🇳🇱 ").repeat(200)));
    all.put(
        "right to left",
        odd("لقاء الخريف: ماذا تعلمنا", "שלום לכולם. ".repeat(120)).language("ar"));
    all.put(
        "three hundred graphemes",
        odd("e\u0301क्षि題".repeat(100), "短。".repeat(300)).language("zh"));
    all.put("no summary", odd("Quiet evening", "").nowhere().tags(List.of()));
    all.put("forty sessions", forty());
    all.put("bare domain", odd("openGauss.org 与 README.md", "见 kafka.apache.org。").language("zh"));
    all.put(
        "markup",
        odd(
            "**Bold** _it_ `code` <at id=all></at> {{ .Campaign.Name }} [x](y) \\ | ~ # @everyone",
            "<!channel> <@here> {hashtag|\\#|x} & \"quoted\" 'so' > that\u202E evil \u0007"));
    return all;
  }

  private static Sketch odd(String title, String summary) {
    return Sketch.usual().title(title).summary(summary);
  }

  private static Sketch forty() {
    var sketch = new Sketch().title("秋季全体大会回顾").language("zh").summary("四十场演讲，两天时间。");
    for (int number = 1; number <= 40; number++) {
      sketch.session(
          "第" + number + "场：日志系统在大规模集群中的实践与思考",
          List.of("讲师" + number),
          "https://videos.example.org/2026/autumn/session-" + number + ".mp4");
    }
    return sketch;
  }
}
