package dev.afterword.renderer.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Cards as an independent reader of PNG sees them. */
class CardImageTest {
  private static CardImage cards() {
    boolean fonts = !Typeface.installed().isEmpty();
    if (!fonts) {
      System.out.println("skipped: no fonts to draw with");
    }
    assumeTrue(fonts);
    return CardImage.ofThisMachine();
  }

  private static void needsChineseFont() {
    boolean chinese = Typeface.installed().stream().anyMatch(face -> face.shows('\u6570'));
    if (!chinese) {
      System.out.println("skipped: no font that has Chinese (fonts-noto-cjk)");
    }
    assumeTrue(chinese);
  }

  private static byte[] card(String title) throws IOException {
    byte[] png = cards().png(new CardText("Harbour Circle", title, "2024-03-16 · Porto", 1));
    String folder = System.getProperty("cards");
    if (folder != null) {
      Files.write(Path.of(folder, Integer.toHexString(title.hashCode()) + ".png"), png);
    }
    return png;
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @Test
  void aCardHasItsSizeAndItsTextIsThere() throws IOException {
    byte[] png = card("Spring Database Meetup: the recap of six talks in one afternoon");
    assertThat(png.length).isLessThan(200_000);
    assertThat(read(png).getWidth()).isEqualTo(1200);
    assertThat(read(png).getHeight()).isEqualTo(630);
    assertThat(ink(read(png))).isGreaterThan(ink(read(card(""))) + 5_000);
  }

  @Test
  void equalTextsGiveEqualBytes() throws IOException {
    assertThat(card("Tide 潮汐")).isEqualTo(card("Tide 潮汐"));
    var other = new CardImage(new Typesetter(Typeface.installed()));
    assertThat(other.png(new CardText("Harbour Circle", "Tide 潮汐", "2024-03-16 · Porto", 1)))
        .isEqualTo(card("Tide 潮汐"));
  }

  @Test
  void aLongChineseTitleIsWrappedAndStaysInside() throws IOException {
    needsChineseFont();
    BufferedImage image = read(card("春季数据库聚会：六场分享、一个下午，从存储引擎到社区协作的第一次线下聚会全程回顾".repeat(3)));
    int ground = image.getRGB(5, 5);
    for (int y = 100; y < 540; y++) {
      assertThat(image.getRGB(40, y)).as("left margin, row %d", y).isEqualTo(ground);
    }
    assertThat(ink(image)).isGreaterThan(20_000);
  }

  @Test
  void whatNoFontHasIsLeftOutAndNotABox() throws IOException {
    String unknown = unknownToAllFonts();
    assertThat(card("A" + unknown + "\u0001 tide\uFFFF\uDBFF")).isEqualTo(card("A tide"));
    assertThat(card(unknown)).isEqualTo(card(""));
  }

  @Test
  void charactersOfOneTitleDifferFromEachOther() throws IOException {
    needsChineseFont();
    assertThat(card("数据")).isNotEqualTo(card("聚会"));
  }

  @Test
  void anyTextIsDrawnInTime() throws IOException {
    long before = System.nanoTime();
    card("W".repeat(100_000));
    card("a\u0301".repeat(5_000));
    card("مرحبا بالعالم שלום");
    assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
  }

  /** Fonts of pictures have signs of their own in the private areas. */
  private static String unknownToAllFonts() {
    var faces = Typeface.installed();
    return IntStream.rangeClosed(0xE000, 0xF8FF)
        .filter(sign -> faces.stream().noneMatch(face -> face.shows(sign)))
        .mapToObj(Character::toString)
        .findFirst()
        .orElseThrow();
  }

  private static int ink(BufferedImage image) {
    int ground = image.getRGB(5, 5);
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += image.getRGB(x, y) == ground ? 0 : 1;
      }
    }
    return count;
  }
}
