package dev.afterword.syndicator.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Recaps that break what is only almost right. */
public final class Hostile {
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  private Hostile() {}

  /** Fresh sketches by what is hostile about them. */
  public static Map<String, Sketch> all() {
    var all = new TreeMap<String, Sketch>();
    all.put(
        "families",
        Sketch.usual().title((FAMILY + "🧑🏽‍🚀").repeat(60)).summary(FAMILY.repeat(400)));
    all.put(
        "flags",
        Sketch.usual()
            .title("🇨🇳🇳🇱🇧🇷 " + "🏴󠁧󠁢󠁳󠁣󠁴󠁿".repeat(90))
            .tags(List.of("🇳🇱", "Kafka")));
    all.put(
        "right to left",
        Sketch.usual()
            .language("ar")
            .title("ملخص اللقاء السنوي: ما تعلمناه عن السجلات")
            .summary("اجتمع أربعون شخصًا. ثلاث محاضرات، وانقطاع واحد للكهرباء.".repeat(20)));
    all.put("long title", Sketch.usual().title("很长的标题没有空格也没有标点".repeat(22)));
    all.put("no summary", Sketch.usual().summary("").nowhere());
    all.put("bare domain", Sketch.usual().title("openGauss.org and README.md at kafka.apache.org"));
    all.put(
        "mentions", Sketch.usual().title("@everyone and @here meet <!channel> & <@U1> at @all"));
    all.put(
        "markup", Sketch.usual().title("*bold* _it_ `code` [a](b) <b>&amp;</b> ~x~ | # > 1. \\"));
    all.put("short title", Sketch.usual().title("回顾").summary("短"));
    all.put("forty sessions", forty());
    return all;
  }

  private static Sketch forty() {
    var sketch = new Sketch().language("zh").title("四十场演讲的一天").summary("很长的一天。".repeat(120));
    for (int session = 1; session <= 40; session++) {
      sketch.session(
          "第" + session + "场：关于日志、表与流的一切",
          List.of("王小明", "Ada Bell"),
          "https://videos.example.org/2026/autumn/session-" + session + ".mp4");
    }
    return sketch;
  }
}
