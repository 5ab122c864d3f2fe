package dev.afterword.producer.frontmatter;

import java.util.List;
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
    List<String> lines = List.of(text.split("\n", -1));
    int opening = firstNotBlank(lines);
    if (opening == lines.size()) {
      throw new FrontMatterException(
          "front-matter-missing",
          Position.file(),
          "The file is empty; begin it with --- and a title.");
    }
    Pattern delimiter = delimiter(lines.get(opening), opening);
    int closing = closing(lines, opening, delimiter);
    for (int line = opening + 1; line < closing; line++) {
      if (lines.get(line).length() > LONGEST_LINE) {
        throw FrontMatterException.syntax(
            new Position(line + 1, 1),
            "The line has more than "
                + LONGEST_LINE
                + " characters; move what is so long into the text.");
      }
    }
    String inner = printable(String.join("\n", lines.subList(opening + 1, closing)));
    FrontMatter frontMatter =
        delimiter == YAML
            ? YamlFields.read(inner, opening + 1)
            : TomlFields.read(inner, opening + 1);
    String body = String.join("\n", lines.subList(closing + 1, lines.size()));
    return new Document(frontMatter, body, closing + 2);
  }

  private static int firstNotBlank(List<String> lines) {
    int index = 0;
    while (index < lines.size() && lines.get(index).isBlank()) {
      index++;
    }
    return index;
  }

  private static Pattern delimiter(String line, int index) throws FrontMatterException {
    if (YAML.matcher(line).matches()) {
      return YAML;
    }
    if (TOML.matcher(line).matches()) {
      return TOML;
    }
    throw new FrontMatterException(
        "front-matter-missing",
        new Position(index + 1, 1),
        "The file has no front matter; begin it with --- and a title.");
  }

  private static int closing(List<String> lines, int opening, Pattern delimiter)
      throws FrontMatterException {
    for (int index = opening + 1; index < lines.size(); index++) {
      if (delimiter.matcher(lines.get(index)).matches()) {
        return index;
      }
    }
    throw new FrontMatterException(
        "front-matter-unterminated",
        new Position(opening + 1, 1),
        "The front matter is opened here and never closed; add the line "
            + lines.get(opening).strip()
            + " after its last key.");
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
