package dev.afterword.renderer.card;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes shades between two colours as PNG (ISO 15948) with a palette of sixteen: enough for smooth
 * letters, in a sixth of the bytes of full colours.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int SHADES = 16;

  /**
   * Half the time of zlib's usual level for a ninth more bytes: packing is most of what a card
   * costs, and no row is like the one above it closely enough for a filter to gain anything.
   */
  private static final int LEVEL = 4;

  private Png() {}

  /**
   * The file.
   *
   * @param pixels shades from 0, the ground, to 255, the ink
   * @param width in pixels, even
   */
  static byte[] shades(byte[] pixels, int width, int height, Color ground, Color ink) {
    var out = new ByteArrayOutputStream(32_768);
    out.writeBytes(SIGNATURE);
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            // Four bits, palette, deflate, adaptive filters, no interlacing.
            .put(new byte[] {4, 3, 0, 0, 0})
            .array();
    chunk(out, "IHDR", header, header.length);
    byte[] palette = palette(ground, ink);
    chunk(out, "PLTE", palette, palette.length);
    data(out, pixels, width, height);
    chunk(out, "IEND", new byte[0], 0);
    return out.toByteArray();
  }

  private static byte[] palette(Color ground, Color ink) {
    byte[] palette = new byte[SHADES * 3];
    for (int shade = 0; shade < SHADES; shade++) {
      palette[shade * 3] = mixed(ground.getRed(), ink.getRed(), shade);
      palette[shade * 3 + 1] = mixed(ground.getGreen(), ink.getGreen(), shade);
      palette[shade * 3 + 2] = mixed(ground.getBlue(), ink.getBlue(), shade);
    }
    return palette;
  }

  private static byte mixed(int ground, int ink, int shade) {
    return (byte) (ground + (ink - ground) * shade / (SHADES - 1));
  }

  private static void data(ByteArrayOutputStream out, byte[] pixels, int width, int height) {
    byte[] rows = rows(pixels, width, height);
    byte[] packed = new byte[rows.length + 1024];
    try (var deflater = new Deflater(LEVEL)) {
      deflater.setInput(rows);
      deflater.finish();
      int size = 0;
      while (!deflater.finished()) {
        size += deflater.deflate(packed, size, packed.length - size);
      }
      chunk(out, "IDAT", packed, size);
    }
  }

  /** Two pixels in a byte; each row begins with the number of its filter: none. */
  private static byte[] rows(byte[] pixels, int width, int height) {
    int length = width / 2 + 1;
    byte[] rows = new byte[length * height];
    for (int row = 0; row < height; row++) {
      int to = row * length + 1;
      int end = (row + 1) * width;
      for (int from = row * width; from < end; from += 2) {
        rows[to++] = (byte) ((pixels[from] & 0xF0) | (pixels[from + 1] & 0xF0) >> 4);
      }
    }
    return rows;
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int size) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(data, 0, size);
    out.writeBytes(ByteBuffer.allocate(4).putInt(size).array());
    out.writeBytes(name);
    out.write(data, 0, size);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
