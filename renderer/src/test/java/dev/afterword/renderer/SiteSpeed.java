package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;

import com.sun.management.OperatingSystemMXBean;
import dev.afterword.contract.RecapEvent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/**
 * What a clean build and one edit cost, without a log: {@code SiteSpeed RECAPS...}. Each recap is
 * like those of a database community: eight headings, six videos, three of forty tags.
 */
final class SiteSpeed {
  private static final int EDITS = 60;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private SiteSpeed() {}

  public static void main(String[] arguments) throws IOException {
    System.out.println(
        "recaps  build: CPU s  files  edit of a body: CPU ms p50, wall ms p50  of a title");
    for (String argument : arguments) {
      measure(Integer.parseInt(argument));
    }
  }

  private static void measure(int recaps) throws IOException {
    Path folder = Files.createTempDirectory("afterword-speed");
    try (var bench = new SiteBench(folder)) {
      for (int number = 0; number < recaps; number++) {
        bench.learn(event(number, "", "Words."), number);
      }
      long began = SYSTEM.getProcessCpuTime();
      bench.update(Set.of());
      long built = SYSTEM.getProcessCpuTime() - began;
      double[] body = edits(bench, recaps, false);
      double[] title = edits(bench, recaps, true);
      System.out.printf(
          "%6d  %12.2f  %5d  %22.2f, %11.2f  %7.2f, %.2f%n",
          recaps, built / 1e9, bench.files().size(), body[0], body[1], title[0], title[1]);
    }
    try (var walk = Files.walk(folder)) {
      for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static double[] edits(SiteBench bench, int recaps, boolean title) {
    double[] processor = new double[EDITS];
    double[] wall = new double[EDITS];
    for (int edit = 0; edit < EDITS; edit++) {
      int number = (int) (edit * 7919L % recaps);
      RecapEvent event =
          event(number, title ? " (corrected " + edit + ")" : "", "Edited " + edit + ".");
      long processorBefore = SYSTEM.getProcessCpuTime();
      long before = System.nanoTime();
      bench.learn(event, recaps + edit);
      bench.update(Set.of(event.id()));
      wall[edit] = (System.nanoTime() - before) / 1e6;
      processor[edit] = (SYSTEM.getProcessCpuTime() - processorBefore) / 1e6;
    }
    Arrays.sort(processor);
    Arrays.sort(wall);
    return new double[] {processor[EDITS / 2], wall[EDITS / 2]};
  }

  private static RecapEvent event(int number, String mark, String words) {
    var body = new StringBuilder(words).append("\n\n");
    var recap =
        recap((number % 2 == 0 ? "zh" : "en") + "/events/e" + number)
            .title("第 " + number + " 次数据库之夜的回顾" + mark)
            .summary("六场分享、一个下午：从存储引擎到社区协作，海港数据库之友的一次聚会。")
            .day(LocalDate.of(2005, 1, 1).plusDays(number % 7300).toString())
            .place("City " + number % 30)
            .series("Evenings " + number % 12)
            .tags("tag " + number % 40, "tag " + (number + 7) % 40, "tag " + (number + 19) % 40);
    for (int talk = 1; talk <= 6; talk++) {
      String video = "https://media.example/%d/%d.mp4".formatted(number, talk);
      recap.session("议题的题目 " + talk, "Speaker " + (number * 6 + talk) % 900, video);
      body.append("### 议题 ").append(talk).append(" - 议题的题目 ").append(talk).append("\n\n");
      body.append("讲者从一个真实的故障说起：夜里两点，告警响了，而图表一切正常。大家跟着时间线一步步往回走。".repeat(3));
      body.append("\n\n<video id=\"my-video\" controls preload=\"auto\"><source src=\"")
          .append(video)
          .append("\" type=\"video/mp4\"></video>\n\n");
    }
    return recap.body(body.toString()).published();
  }
}
