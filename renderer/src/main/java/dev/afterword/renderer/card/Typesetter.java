package dev.afterword.renderer.card;

import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Breaks a text into lines, each character in a font that has it; what no font has is left out. */
final class Typesetter {
  private static final int LONGEST = 300;
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final String MORE = "…";

  private final List<Typeface> faces;

  /** Which face has a character; looking through many fonts for one that is missing takes long. */
  private final Map<Integer, Optional<Typeface>> known = new ConcurrentHashMap<>();

  Typesetter(List<Typeface> faces) {
    this.faces = faces;
  }

  /**
   * The lines of a text.
   *
   * @param most lines; what is over is cut and an ellipsis says so
   */
  List<TextLayout> lines(String text, int size, int width, int most) {
    String shown = showable(text);
    if (shown.isEmpty()) {
      return List.of();
    }
    List<String> lines = broken(shown, size, width);
    if (lines.size() > most) {
      String last = lines.get(most - 1).stripTrailing();
      int short3 = Math.max(0, last.length() - 2);
      int cut = Character.isLowSurrogate(last.charAt(Math.min(short3, last.length() - 1))) ? 1 : 0;
      lines = new ArrayList<>(lines.subList(0, most - 1));
      lines.add(last.substring(0, Math.max(0, short3 - cut)).stripTrailing() + MORE);
    }
    return lines.stream()
        .map(line -> new TextLayout(dressed(line, size).getIterator(), CONTEXT))
        .toList();
  }

  private List<String> broken(String text, int size, int width) {
    var measurer =
        new LineBreakMeasurer(
            dressed(text, size).getIterator(), BreakIterator.getLineInstance(Locale.ROOT), CONTEXT);
    var lines = new ArrayList<String>();
    while (measurer.getPosition() < text.length()) {
      int from = measurer.getPosition();
      int to = Math.max(from + 1, measurer.nextOffset(width));
      measurer.setPosition(to);
      String line = text.substring(from, to).strip();
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private AttributedString dressed(String text, int size) {
    var dressed = new AttributedString(text);
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      int end = at + Character.charCount(character);
      Typeface face = face(character).orElse(faces.getFirst());
      dressed.addAttribute(TextAttribute.FONT, face.inSize(size), at, end);
      at = end;
    }
    return dressed;
  }

  private String showable(String text) {
    var shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(character -> Character.isWhitespace(character) ? ' ' : character)
        .filter(character -> !Character.isISOControl(character) && face(character).isPresent())
        .forEach(shown::appendCodePoint);
    return shown.toString().replaceAll(" +", " ").strip();
  }

  private Optional<Typeface> face(int character) {
    return known.computeIfAbsent(
        character, wanted -> faces.stream().filter(face -> face.shows(wanted)).findFirst());
  }
}
