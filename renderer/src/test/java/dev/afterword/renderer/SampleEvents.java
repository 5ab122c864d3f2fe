package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;

import dev.afterword.contract.Asset;
import dev.afterword.contract.Mode;
import dev.afterword.contract.RecapEvent;
import java.util.List;

/** A small community that the tests publish. */
final class SampleEvents {
  private static final String MEDIA = "https://media.circle.example/spring/";

  private SampleEvents() {}

  static RecapEvent springZh(Asset cover) {
    return recap("zh/events/spring")
        .title("【临港】春季数据库聚会 | 回顾")
        .summary("六场分享、一个下午：从存储引擎到社区协作，海港数据库之友的第一次线下聚会。")
        .day("2024-03-16")
        .place("临港")
        .mode(Mode.HYBRID)
        .series("海港数据库之友")
        .author("海港编辑组")
        .tags("聚会", "存储引擎", "开源")
        .cover(cover)
        .alias("events/spring-meetup.html")
        .session("一行日志的旅程", "林舟", MEDIA + "1.mp4")
        .session("冷热数据如何分家", "周沐", MEDIA + "2.mp4")
        .session("给查询计划做体检", "Maya Okafor", MEDIA + "3.mp4")
        .session("现场演示：十分钟恢复一个库", "何砚", MEDIA + "4.mp4")
        .session("路线图与取舍", "孟一帆", MEDIA + "5.mp4")
        .session("社区怎样长大", "Ines Duarte", MEDIA + "6.mp4")
        .body(bodyZh(cover))
        .published();
  }

  private static String bodyZh(Asset cover) {
    var body = new StringBuilder("<img src=\"/" + cover.path() + "\" width=\"100%\" />\n\n");
    body.append("三月的临港还有风。六十多位数据库爱好者在海边的旧仓库里坐了一个下午，线上还有两百多人同时收看。\n\n");
    body.append("这次聚会没有展台，只有 **六场分享**、一块白板和管够的茶。下面按顺序记录每一场，视频也在其中。\n\n");
    String[] titles = {"一行日志的旅程", "冷热数据如何分家", "给查询计划做体检", "现场演示：十分钟恢复一个库", "路线图与取舍", "社区怎样长大"};
    for (int number = 1; number <= titles.length; number++) {
      body.append("### 议题 ").append(number).append(" - ").append(titles[number - 1]);
      body.append("\n\n讲者从一个真实的故障说起：夜里两点，告警响了，而图表一切正常。大家跟着时间线一步步往回走，才发现问题出在最不起眼的一处默认值上。\n\n");
      body.append(
          "<video id=\"my-video\" class=\"video-js\" controls preload=\"auto\" width=\"100%\">\n");
      body.append("    <source src=\"").append(MEDIA).append(number);
      body.append(".mp4\" type=\"video/mp4\">\n</video>\n\n");
    }
    return body.append("| 主题 | 人数 |\n|---|---:|\n| 存储 | 31 |\n| 优化器 | 24 |\n").toString();
  }

  static RecapEvent springEn(Asset cover) {
    return recap("en/events/spring")
        .title("Spring Database Meetup: the recap")
        .summary("Six talks in one afternoon, from storage engines to how a community grows.")
        .day("2024-03-16")
        .place("Lingang")
        .mode(Mode.HYBRID)
        .author("The harbour editors")
        .tags("meetup", "storage")
        .cover(cover)
        .session("The journey of a log line", "Lin Zhou", MEDIA + "1.mp4")
        .session("A check-up for query plans", "Maya Okafor", MEDIA + "3.mp4")
        .body(
            """
            There was wind on the quay and tea in the warehouse.

            ## The journey of a log line

            Lin followed one line from the client to the disk[^1]. The code is `fsync(fd)`, and
            a template may say `${user}` without anything happening.

            <video src="%s1.mp4"></video>

            > A log is a promise with a date.

            ## A check-up for query plans

            - [x] estimate
            - [ ] measure

            ```sql
            EXPLAIN ANALYZE SELECT tide FROM harbour WHERE moon = 'full';
            ```

            [^1]: With three detours.
            """
                .formatted(MEDIA))
        .published();
  }

  static RecapEvent autumn() {
    return recap("en/events/autumn")
        .title("Autumn evening: backups that come back")
        .summary("Two people who lost data, and what they do now.")
        .day("2023-10-19")
        .place("Porto")
        .mode(Mode.OFFLINE)
        .video("https://www.youtube.com/watch?v=harbour1234")
        .published();
  }

  static RecapEvent elsewhere() {
    return recap("en/events/elsewhere")
        .title("Our talk at the tide conference")
        .day("2023-05-04")
        .linkcard("https://tide.example/talks/7")
        .published();
  }

  /** Still to come when the others were committed. */
  static RecapEvent winter() {
    return recap("en/events/winter")
        .title("Winter evening: call for talks")
        .announced()
        .summary("Bring something that broke.")
        .day("2024-12-05")
        .place("Porto")
        .series("Harbour evenings")
        .tags("meetup")
        .body("## When\n\nAt seven.\n\n## Where\n\nAt the quay.\n\n## Why\n\nBecause.\n")
        .published();
  }

  static List<RecapEvent> all(Asset cover) {
    return List.of(springZh(cover), springEn(cover), autumn(), elsewhere());
  }
}
