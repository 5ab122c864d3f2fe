package dev.afterword.renderer.card;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws cards of 1200 by 630 pixels, the size that the networks ask for. Drawn in shades of one
 * colour, which costs a third of a picture in full colours. Safe for use by several threads.
 */
public final class CardImage {
  /** Pixels. */
  public static final int WIDTH = 1200;

  /** Pixels. */
  public static final int HEIGHT = 630;

  /** What it is. */
  public static final String MEDIA_TYPE = "image/png";

  private static final Logger log = LoggerFactory.getLogger(CardImage.class);

  private static final int MARGIN = 80;
  private static final int[] SIZES = {76, 64, 54, 46};
  private static final int MOST_LINES = 4;

  /** Dark enough for white letters: contrast 7 and more (WCAG 2.2, 1.4.6). */
  private static final Color[] TINTS = {
    new Color(0x0B4A5C),
    new Color(0x5B2A5E),
    new Color(0x1F4B2C),
    new Color(0x6B2D1F),
    new Color(0x22376B),
    new Color(0x4A4420)
  };

  private final Typesetter typesetter;

  /** What every card has: drawing it takes longer than drawing the letters. */
  private final byte[] rings;

  CardImage(Typesetter typesetter) {
    this.typesetter = typesetter;
    this.rings = rings();
  }

  /** With the fonts of this machine, looked for once; without any, cards are plain grounds. */
  public static CardImage ofThisMachine() {
    return OfThisMachine.CARDS;
  }

  private static List<Typeface> installed() {
    try {
      return Typeface.installed();
      // Where no fonts are installed, the platform ends in errors of several kinds.
    } catch (RuntimeException | LinkageError | InternalError fontless) {
      log.warn("cards of recaps have no text: this machine has no fonts ({})", fontless.toString());
      return List.of();
    }
  }

  private static final class OfThisMachine {
    private static final CardImage CARDS = new CardImage(new Typesetter(installed()));
  }

  /** The picture as PNG, some 20 kB. */
  public byte[] png(CardText text) {
    var image = blank();
    byte[] shades = shades(image);
    System.arraycopy(rings, 0, shades, 0, rings.length);
    Graphics2D pen = pen(image);
    pen.setColor(new Color(200, 200, 200));
    line(pen, text.site(), 34, MARGIN + 20);
    line(pen, text.facts(), 34, HEIGHT - MARGIN + 10);
    pen.setColor(Color.WHITE);
    title(pen, text.title());
    pen.dispose();
    Color ground = TINTS[Math.floorMod(text.tint(), TINTS.length)];
    return Png.shades(shades, WIDTH, HEIGHT, ground, Color.WHITE);
  }

  private static byte[] rings() {
    var image = blank();
    Graphics2D pen = pen(image);
    pen.setColor(new Color(40, 40, 40));
    for (int ring = 1; ring < 7; ring++) {
      int radius = ring * 90;
      pen.drawOval(WIDTH - radius, HEIGHT - radius, 2 * radius, 2 * radius);
    }
    pen.dispose();
    return shades(image).clone();
  }

  private static BufferedImage blank() {
    return new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
  }

  private static byte[] shades(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  private static Graphics2D pen(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    return pen;
  }

  private void line(Graphics2D pen, String text, int size, int baseline) {
    List<TextLayout> lines = typesetter.lines(text, size, WIDTH - 2 * MARGIN, 1);
    lines.forEach(line -> line.draw(pen, start(line), baseline));
  }

  private void title(Graphics2D pen, String text) {
    for (int size : SIZES) {
      boolean last = size == SIZES[SIZES.length - 1];
      List<TextLayout> lines =
          typesetter.lines(text, size, WIDTH - 2 * MARGIN, last ? MOST_LINES : MOST_LINES + 1);
      float leading = size * 1.28f;
      if (last || (lines.size() <= MOST_LINES && lines.size() * leading <= 360)) {
        float baseline = HEIGHT / 2f - (lines.size() - 1) * leading / 2 + size / 3f;
        for (TextLayout line : lines) {
          line.draw(pen, start(line), baseline);
          baseline += leading;
        }
        return;
      }
    }
  }

  private static float start(TextLayout line) {
    return line.isLeftToRight() ? MARGIN : WIDTH - MARGIN - line.getAdvance();
  }
}
