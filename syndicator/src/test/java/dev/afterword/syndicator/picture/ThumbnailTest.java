package dev.afterword.syndicator.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailTest {
  private static final int LARGEST = 200_000;

  @TempDir private Path folder;

  @Test
  void aSmallPictureStaysAsItIs() throws IOException {
    Path file = picture(40, 30, "png");
    var thumbnail = Thumbnail.within(LARGEST, file).orElseThrow();
    assertThat(thumbnail.mediaType()).isEqualTo("image/png");
    assertThat(thumbnail.bytes()).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void aLargePictureIsScaledDownInProportionAndTheSameEveryTime() throws IOException {
    Path file = picture(2600, 1300, "png");
    var thumbnail = Thumbnail.within(LARGEST, file).orElseThrow();
    assertThat(thumbnail.mediaType()).isEqualTo("image/jpeg");
    assertThat(thumbnail.bytes()).hasSizeLessThanOrEqualTo(LARGEST);
    var image = ImageIO.read(new ByteArrayInputStream(thumbnail.bytes()));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(600);
    assertThat(Thumbnail.within(LARGEST, file).orElseThrow().bytes()).isEqualTo(thumbnail.bytes());
  }

  @Test
  void whatIsNoPictureIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("text"), "no picture");
    assertThat(Thumbnail.within(LARGEST, file)).isEmpty();
    assertThat(Thumbnail.within(LARGEST, folder.resolve("absent"))).isEmpty();
    Path cut = picture(900, 900, "png");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 300_000));
    assertThat(Thumbnail.within(LARGEST, cut)).isEmpty();
  }

  /** Noise on a gradient: neither flat nor hopeless. */
  private Path picture(int width, int height, String format) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var random = new Random(3);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        int shade = (x * 200 / width + random.nextInt(40)) & 0xFF;
        image.setRGB(x, y, 0xFF << 24 | shade << 16 | shade << 8 | shade);
      }
    }
    Path file = folder.resolve(width + "." + format);
    ImageIO.write(image, format, file.toFile());
    return file;
  }
}
