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
import javax.imageio.ImageIO;

/** Writes the sample site into a folder, to be looked at: {@code SampleSite FOLDER}. */
final class SampleSite {
  private SampleSite() {}

  public static void main(String[] arguments) throws IOException {
    try (var bench = new SiteBench(Path.of(arguments[0]))) {
      byte[] picture = picture();
      bench.store(picture);
      var cover =
          new Asset(
              "category/banners/spring.png", Digests.sha256(picture), picture.length, "image/png");
      var events = new ArrayList<>(SampleEvents.all(cover));
      String[] cities = {"Porto", "成都", "Lagos", "Bergen", "Kyoto"};
      for (int number = 0; number < cities.length; number++) {
        events.add(evening(number, cities[number]));
      }
      bench.publish(events.toArray(RecapEvent[]::new));
      bench.publish(
          RecapBuilder.recap("en/events/cancelled")
              .title("Cancelled")
              .withdrawn("moved to autumn"));
    }
  }

  private static RecapEvent evening(int number, String city) {
    return RecapBuilder.recap("zh/events/evening-" + number)
        .title("【" + city + "】数据库之夜第 " + (number + 1) + " 期回顾")
        .summary("备份、恢复与一次诚实的复盘：两位讲者谈他们丢过的数据，以及之后的改变。")
        .day("202" + (number % 4) + "-0" + (number + 2) + "-11")
        .place(city)
        .mode(mode(number))
        .session("诚实的复盘", "林舟", "https://media.circle.example/e" + number + ".mp4")
        .body("## 诚实的复盘\n\n没有人被责备，只有流程被改写。")
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
