package dev.afterword.app.story;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Recaps as communities write them: Chinese, pasted HTML, and every player with the same id. */
final class RecapText {
  static final String TITLE = "【厦门】灯塔数据库之夜 | 回顾";
  static final String SUMMARY = "六场分享、一百二十位朋友和一座不肯熄灯的灯塔：把当晚的精彩内容带回家。";
  static final List<String> TALKS =
      List.of(
          "议题 1 - 日志先行：断电之后还剩下什么",
          "议题 2 - 索引也会变老",
          "议题 3 - 在海边机房里做备份",
          "议题 4 - 连接池的潮汐",
          "议题 5 - 一条慢查询的自白",
          "议题 6 - 社区夜话：新贡献者从哪里来");

  private RecapText() {}

  static List<String> videos() {
    return IntStream.rangeClosed(1, TALKS.size())
        .mapToObj(talk -> "https://media.example.org/lighthouse/talk" + talk + ".mp4")
        .toList();
  }

  /** The recap of an evening in 2020 with six talks and their six videos. */
  static String sixTalks() {
    String body =
        IntStream.range(0, TALKS.size()).mapToObj(RecapText::talk).collect(Collectors.joining());
    return """
    ---
    title: '%s'
    time: '2020/03/14'
    tags: 'Meetup'
    category: 'events'
    label: '线上线下'
    location: '厦门'
    author: '灯塔社区'
    summary: '%s'
    ---

    2020 年 03 月 14 日，灯塔社区的第一次数据库之夜在厦门的旧码头举行，现场与直播间同样热闹。

    %s\
    """
        .formatted(TITLE, SUMMARY, body);
  }

  private static String talk(int index) {
    return """
    ### %s

    讲师从一次真实的故障说起，再一步步讲到今天的做法。

    <video id="my-video" class="video-js" controls preload="auto" width="100%%">
        <source src="%s" type="video/mp4">
    </video>

    """
        .formatted(TALKS.get(index), videos().get(index));
  }

  /** A short recap without videos. */
  static String small(String title, String day) {
    return """
    ---
    title: %s
    date: %s
    summary: 一句话的小结。
    ---

    大家喝了茶，聊了很久。
    """
        .formatted(title, day);
  }
}
