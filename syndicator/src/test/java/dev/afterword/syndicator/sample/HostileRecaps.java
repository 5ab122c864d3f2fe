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
        "every mark there is",
        odd(
            "__init__ and *star* ~~gone~~ ||hidden|| `code` [x](y) snake_case $$x$$ :tada: a_ _b",
            "> said - + # /me <t:1> <b>&amp; &#65; &lt;</b> ![i](j) ``` *** ___ === --- 1. 2)"));
    all.put("marks at the beginning", odd("# - > + title", "- a + b"));
    all.put("title that is a mark", odd("*** a ***", "_b_"));
    all.put(
        "lines and controls",
        odd(
            "One line\nand another\r\n\u0000with\u0085a\u2028tab\tand \u001B[31mcolour\u202E",
            "First.\n\n- point\n- another\u0007\n\n> said\u2029End."));
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
    all.put(
        "scripts without blanks",
        odd(
                "ສະຫຼຸບການພົບປະຊຸມຊົນຖານຂໍ້ມູນປະຈຳປີ".repeat(9),
                "សេចក្ដីសង្ខេបនៃការជួបជុំប្រចាំឆ្នាំ".repeat(40))
            .language("lo"));
    all.put(
        "Thai",
        odd(
                "สรุปงานพบปะชุมชนฐานข้อมูลประจำปี".repeat(10),
                "เราได้เรียนรู้เรื่องบันทึกการทำงานของระบบ ".repeat(30))
            .language("th")
            .tags(List.of("ฐานข้อมูล", "คลาวด์ เนทีฟ", "2026")));
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
        "addresses in words",
        odd(
            "See https://example.org/a_(b)?x=1&y=*2* and example.com/a_b_c, then www.example.net.",
            "At (https://en.example.org/wiki/Log_(table)), or mail ada@example.org! ".repeat(9)));
    all.put(
        "addresses as people type them",
        new Sketch()
            .language("ar")
            .title("لقاء C++ وC# رقم #1: https://kafka.apache.org/ar")
            .tags(List.of("C++", "C#", "123", "قواعد البيانات"))
            .session("أولًا", List.of("@ada"), "https://videos.example.org/a(b).mp4?y=%EF%BC%88")
            .session("ثانيًا", List.of(), "https://youtu.be/a_b-c?t=1&x=(y)"));
    all.put("no videos", twelve());
    all.put("many videos in a session", many());
    all.put(
        "encoded addresses",
        new Sketch()
            .language("ja")
            .title("秋のミートアップ")
            .session(
                "ログとは何か",
                List.of("山田"),
                "https://videos.example.org/%E6%97%A5%E6%9C%AC.mp4?t=1%262#%E8%A1%A8",
                "https://videos.example.org/a_b_(c)~*d*/e=f&g=h")
            .session("한국어 세션", List.of("김철수"), "https://videos.example.org/%ED%95%9C.mp4"));
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

  private static Sketch twelve() {
    var sketch = new Sketch().title("Поздняя осень: итоги").language("ru").summary("Без записи.");
    for (int number = 1; number <= 12; number++) {
      sketch.session("Доклад " + number, List.of("Ирина " + number));
    }
    return sketch;
  }

  private static Sketch many() {
    var sketch = new Sketch().title("Every room on film").summary("Six rooms, five cameras each.");
    for (int room = 1; room <= 6; room++) {
      int each = room;
      sketch.session(
          "Room " + room,
          List.of("Speaker " + room),
          IntStream.rangeClosed(1, 5)
              .mapToObj(camera -> "https://videos.example.org/r" + each + "/" + camera + "?a=1&b=2")
              .toArray(String[]::new));
    }
    return sketch;
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
