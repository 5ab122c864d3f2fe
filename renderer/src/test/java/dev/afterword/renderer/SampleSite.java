package dev.afterword.renderer;

import dev.afterword.contract.Asset;
import dev.afterword.contract.Digests;
import dev.afterword.contract.Mode;
import dev.afterword.contract.RecapEvent;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Writes the sample site into a folder, to be looked at: {@code SampleSite FOLDER}. */
final class SampleSite {
  private static final int EVENINGS = 55;
  private static final List<String> CITIES = List.of("Porto", "成都", "Lagos", "Bergen", "Kyoto");

  private SampleSite() {}

  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]));
  }

  /** Writes it below a folder and tells where it lies. */
  static Path write(Path folder) throws IOException {
    try (var bench = new SiteBench(folder)) {
      byte[] picture = picture();
      bench.store(picture);
      var cover =
          new Asset(
              "category/banners/spring.png", Digests.sha256(picture), picture.length, "image/png");
      var events = new ArrayList<>(SampleEvents.all(cover));
      for (int number = 0; number < EVENINGS; number++) {
        events.add(evening(number, CITIES.get(number % CITIES.size())));
      }
      events.add(SampleEvents.winter());
      events.add(fromTheRight());
      bench.publish(events.toArray(RecapEvent[]::new));
      bench.publish(
          RecapBuilder.recap("en/events/cancelled")
              .title("Cancelled")
              .withdrawn("moved to autumn"));
      return bench.file("");
    }
  }

  private static RecapEvent evening(int number, String city) {
    return RecapBuilder.recap("zh/events/evening-" + number)
        .title("【" + city + "】数据库之夜第 " + (number + 1) + " 期回顾")
        .summary("备份、恢复与一次诚实的复盘：两位讲者谈他们丢过的数据，以及之后的改变。")
        .day("20%02d-%02d-11".formatted(20 + number / 12, 1 + number % 12))
        .place(city)
        .series("数据库之夜")
        .tags("聚会", number % 3 == 0 ? "C++/Rust & 备份" : "恢复")
        .mode(mode(number))
        .session("诚实的复盘", "林舟", "https://media.circle.example/e" + number + ".mp4")
        .body("## 诚实的复盘\n\n没有人被责备，只有流程被改写。")
        .published();
  }

  private static RecapEvent fromTheRight() {
    return RecapBuilder.recap("ar/events/spring")
        .title("لقاء الربيع: ما قيل عن PostgreSQL 17")
        .summary("محاضرة عن النسخ الاحتياطي والاستعادة.")
        .day("2024-03-16")
        .place("بورتو")
        .tags("لقاء")
        .session("النسخ الاحتياطي", "ليلى حداد", "https://media.circle.example/ar.mp4")
        .body("## النسخ الاحتياطي\n\n- نقطة\n\n| أ | ب |\n|---|---|\n| 1 | two |")
        .published();
  }

  private static Mode mode(int number) {
    return number % 2 == 0 ? Mode.ONLINE : Mode.OFFLINE;
  }

  static byte[] picture() throws IOException {
    var image = new BufferedImage(1200, 630, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, new Color(0x0A4A5B), 1200, 630, new Color(0xE2A65B)));
    pen.fillRect(0, 0, 1200, 630);
    pen.setColor(new Color(255, 255, 255, 60));
    for (int ring = 0; ring < 9; ring++) {
      pen.drawOval(700 - ring * 60, 330 - ring * 60, ring * 120, ring * 120);
    }
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
