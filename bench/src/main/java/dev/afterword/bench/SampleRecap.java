package dev.afterword.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A recap of a made-up community, in one of two languages, with one to four talks and their
 * recordings: some 5 kB, as those of database communities are. The same number gives the same text.
 */
final class SampleRecap {
  private static final int DAYS = 7_300;
  private static final int TAGS = 40;
  private static final int PARAGRAPHS = 3;

  private static final String CHINESE =
      "讲者从一个真实的故障说起：夜里两点，告警响了，而图表一切正常。大家跟着时间线一步步往回走，直到那一行**没有人怀疑过**的配置。"
          + "会后的讨论比报告还长，记录在[这一页](https://notes.bench.example/night)上。";
  private static final String ENGLISH =
      "The story began with an alarm at two in the morning and a dashboard on which *nothing* was"
          + " wrong. Step by step everybody walked back along the timeline, to the one line of"
          + " configuration that **nobody had doubted**. The"
          + " [notes](https://notes.bench.example/night) of the discussion are longer than the"
          + " talk. ";

  private final int number;
  private final boolean chinese;

  SampleRecap(int number) {
    this.number = number;
    this.chinese = number % 2 == 0;
  }

  String language() {
    return chinese ? "zh" : "en";
  }

  private LocalDate day() {
    return LocalDate.of(2005, 1, 1).plusDays(number * 7919L % DAYS);
  }

  private String title() {
    return chinese
        ? "第 " + number + " 次数据库之夜的回顾"
        : "Database evening " + number + ", what was said";
  }

  private String summary() {
    return chinese
        ? "几场分享、一个下午：从存储引擎到社区协作，海港数据库之友的一次聚会。"
        : "Some talks and one afternoon: from storage engines to how a community works together.";
  }

  private String place() {
    return "Harbour " + number % 30;
  }

  private String series() {
    return "Evenings " + number % 12;
  }

  private List<Integer> talks() {
    var talks = new ArrayList<Integer>();
    for (int talk = 1; talk <= 1 + number / 2 % 4; talk++) {
      talks.add(talk);
    }
    return talks;
  }

  private String talk(int talk) {
    return chinese ? "故障之夜的第 " + talk + " 课" : "Lesson " + talk + " of a night on call";
  }

  private String speaker(int talk) {
    return (chinese ? "讲者 " : "Speaker ") + (number * 6 + talk) % 900;
  }

  private String video(int talk) {
    return "https://media.bench.example/" + number + "/" + talk + ".mp4";
  }

  /** As its author would write it. */
  String markdown() {
    return """
    ---
    title: "%s"
    date: %s
    time: %s
    category: events
    summary: "%s"
    location: %s
    label: %s
    tags: [%s]
    ---
    %s\
    """
        .formatted(title(), day(), day(), summary(), place(), series(), tags(), body());
  }

  private String tags() {
    return "tag %d, tag %d, tag %d"
        .formatted(number % TAGS, (number + 7) % TAGS, (number + 19) % TAGS);
  }

  private String body() {
    var body = new StringBuilder("\n");
    body.append((chinese ? CHINESE : ENGLISH).repeat(2)).append("\n");
    for (int talk : talks()) {
      body.append("\n### ").append(chinese ? "议题 " : "Talk ").append(talk).append(" - ");
      body.append(talk(talk)).append("\n\n<strong>").append(speaker(talk)).append("</strong>\n\n");
      for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
        body.append((chinese ? CHINESE : ENGLISH).repeat(paragraph + 1)).append("\n\n");
      }
      body.append("- `VACUUM` in the morning\n- and `REINDEX` at night\n\n");
      body.append("<video id=\"my-video\" controls preload=\"auto\"><source src=\"")
          .append(video(talk))
          .append("\" type=\"video/mp4\"></video>\n");
    }
    return body.toString();
  }

  /** The same for Hugo, which finds no talks in a text: it is told of them. */
  String forHugo() {
    var talks = new StringBuilder();
    var speakers = new ArrayList<String>();
    for (int talk : talks()) {
      talks.append(
          "  - {number: %d, title: \"%s\", speaker: \"%s\", video: \"%s\", anchor: \"talk-%d\"}\n"
              .formatted(talk, talk(talk), speaker(talk), video(talk), talk));
      speakers.add("\"" + speaker(talk) + "\"");
    }
    return """
    ---
    title: "%s"
    date: %s
    type: events
    description: "%s"
    cities: ["%s"]
    series: ["%s"]
    tags: [%s]
    speakers: [%s]
    months: ["%s"]
    years: ["%d"]
    videos: ["all"]
    talks:
    %s---
    %s\
    """
        .formatted(
            title(),
            day(),
            summary(),
            place(),
            series(),
            tags(),
            String.join(", ", speakers),
            day().toString().substring(0, 7),
            day().getYear(),
            talks,
            body());
  }

  /** The pages of the talks, which Hugo makes only of files. */
  List<String> watchPagesForHugo() {
    var pages = new ArrayList<String>();
    var others = new StringBuilder();
    for (int talk : talks()) {
      others.append(
          "  - {number: %d, title: \"%s\", speaker: \"%s\"}\n"
              .formatted(talk, talk(talk), speaker(talk)));
    }
    for (int talk : talks()) {
      pages.add(
          """
          ---
          title: "%s"
          date: %s
          type: watch
          outputs: [HTML]
          _build: {list: never}
          description: "%s"
          recap: "events/%d/"
          recapTitle: "%s"
          speaker: "%s"
          place: "%s"
          video: "%s"
          others:
          %s---
          """
              .formatted(
                  talk(talk),
                  day(),
                  summary(),
                  number,
                  title(),
                  speaker(talk),
                  place(),
                  video(talk),
                  others));
    }
    return pages;
  }
}
