package dev.afterword.syndicator.picture;

import dev.afterword.syndicator.channel.Assets;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** A picture as small as a platform wants it, of a kind that all of them show. */
public final class Thumbnail {
  private static final int WIDEST = 1200;
  private static final long MOST_PIXELS = 100_000_000;
  private static final float[] QUALITIES = {0.85f, 0.7f, 0.5f, 0.3f};

  private final String mediaType;
  private final byte[] bytes;

  private Thumbnail(String mediaType, byte[] bytes) {
    this.mediaType = mediaType;
    this.bytes = bytes;
  }

  /**
   * The picture in a file, as it is if it will do, else scaled down and as JPEG; empty if it cannot
   * be read or made small enough.
   *
   * @param largest number of bytes
   */
  public static Optional<Thumbnail> within(int largest, Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Optional<String> type = type(bytes);
      return type.isPresent() && bytes.length <= largest
          ? Optional.of(new Thumbnail(type.get(), bytes))
          : shrunk(bytes, largest);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Likewise the picture with that content.
   *
   * @param largest number of bytes
   * @param sha256 64 hexadecimal digits
   */
  public static Optional<Thumbnail> within(int largest, Assets assets, String sha256) {
    return assets.file(sha256).flatMap(file -> within(largest, file));
  }

  private static Optional<String> type(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG")) {
      return Optional.of("image/png");
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of("image/jpeg");
    }
    return head.startsWith("RIFF") && head.endsWith("WEBP")
        ? Optional.of("image/webp")
        : Optional.empty();
  }

  private static Optional<Thumbnail> shrunk(byte[] bytes, int largest) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return decoded(reader).flatMap(image -> encoded(image, largest));
      } finally {
        reader.dispose();
      }
    }
  }

  /** Reads only as many pixels as are needed, so that a huge picture takes no huge memory. */
  private static Optional<BufferedImage> decoded(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      return Optional.empty();
    }
    int step = Math.max(1, width / (2 * WIDEST));
    ImageReadParam parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    return Optional.of(scaled(reader.read(0, parameters)));
  }

  private static BufferedImage scaled(BufferedImage image) {
    double factor = Math.min(1, WIDEST / (double) Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
    var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = result.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    canvas.dispose();
    return result;
  }

  private static Optional<Thumbnail> encoded(BufferedImage image, int largest) {
    for (float quality : QUALITIES) {
      byte[] bytes = jpeg(image, quality);
      if (bytes.length <= largest) {
        return Optional.of(new Thumbnail("image/jpeg", bytes));
      }
    }
    return Optional.empty();
  }

  private static byte[] jpeg(BufferedImage image, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(quality);
    var bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, List.of(), null), parameters);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory cannot be full of bytes only", impossible);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** For example {@code image/jpeg}. */
  public String mediaType() {
    return mediaType;
  }

  /** A copy of what is uploaded. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
