package dev.afterword.producer.frontmatter;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Cuts a file into front matter and body. The first line that is not blank opens it: three or more
 * {@code -} for YAML, three or more {@code +} for TOML, blanks after them allowed.
 */
public final class FrontMatterReader {
  private static final Pattern YAML = Pattern.compile("-{3,}\\s*");
  private static final Pattern TOML = Pattern.compile("\\+{3,}\\s*");

  /** Readers of YAML and TOML look back along a line, which is quadratic. */
  private static final int LONGEST_LINE = 100_000;

  private static final Pattern LINE_END = Pattern.compile("\r\n?|\n");

  private FrontMatterReader() {}

  /** A text without byte order mark and with line feeds only. */
  public static String normalised(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return unmarked.indexOf('\r') < 0 ? unmarked : LINE_END.matcher(unmarked).replaceAll("\n");
  }

  /**
   * Reads a normalised text.
   *
   * @throws FrontMatterException if there is none, it never ends, or it cannot be read
   */
  public static Document read(String text) throws FrontMatterException {
    var lines = new Lines(text);
    String opening = lines.next().orElse("");
    while (opening.isBlank() && lines.hasNext()) {
      opening = lines.next().orElse("");
    }
    if (opening.isBlank()) {
      throw new FrontMatterException(
          "front-matter-missing",
          Position.file(),
          "The file is empty; begin it with --- and a title.");
    }
    int first = lines.number();
    Pattern delimiter = delimiter(opening, first);
    String inner = printable(upTo(delimiter, lines, opening));
    FrontMatter frontMatter =
        delimiter == YAML ? YamlFields.read(inner, first) : TomlFields.read(inner, first);
    return new Document(frontMatter, lines.rest(), lines.number() + 1);
  }

  private static Pattern delimiter(String line, int number) throws FrontMatterException {
    if (YAML.matcher(line).matches()) {
      return YAML;
    }
    if (TOML.matcher(line).matches()) {
      return TOML;
    }
    throw new FrontMatterException(
        "front-matter-missing",
        new Position(number, 1),
        "The file has no front matter; begin it with --- and a title.");
  }

  /** What stands before the line that closes it. */
  private static String upTo(Pattern delimiter, Lines lines, String opening)
      throws FrontMatterException {
    int first = lines.number();
    List<String> inner = new ArrayList<>();
    OptionalInt tooLong = OptionalInt.empty();
    while (lines.hasNext()) {
      String line = lines.next().orElse("");
      if (delimiter.matcher(line).matches()) {
        checkLength(tooLong);
        return String.join("\n", inner);
      }
      inner.add(line);
      if (line.length() > LONGEST_LINE && tooLong.isEmpty()) {
        tooLong = OptionalInt.of(lines.number());
      }
    }
    throw new FrontMatterException(
        "front-matter-unterminated",
        new Position(first, 1),
        "The front matter is opened here and never closed; add the line "
            + opening.strip()
            + " after its last key.");
  }

  private static void checkLength(OptionalInt tooLong) throws FrontMatterException {
    if (tooLong.isPresent()) {
      throw FrontMatterException.syntax(
          new Position(tooLong.getAsInt(), 1),
          "The line has more than "
              + LONGEST_LINE
              + " characters; move what is so long into the text.");
    }
  }

  /** Control characters become blanks, so that columns stay where they are. */
  private static String printable(String text) {
    var clean = new StringBuilder(text.length());
    text.chars()
        .forEach(
            sign ->
                clean.append(
                    (sign < ' ' && sign != '\n' && sign != '\t') || sign == 0x7f
                        ? ' '
                        : (char) sign));
    return clean.toString();
  }
}
