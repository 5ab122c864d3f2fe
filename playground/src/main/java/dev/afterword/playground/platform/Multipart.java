package dev.afterword.playground.platform;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A body of {@code multipart/form-data} (RFC 7578), by the names of its fields. */
public final class Multipart {
  private static final Pattern BOUNDARY =
      Pattern.compile("multipart/form-data;\\s*boundary=\"?([^\";]{1,70})\"?");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern TYPE =
      Pattern.compile("^content-type:\\s*(\\S+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final String GAP = "\r\n\r\n";

  private Multipart() {}

  /**
   * One field.
   *
   * @param type as declared; empty for plain fields
   * @param raw one char for each byte that was sent
   */
  public record Field(String type, String raw) {
    /** As sent. */
    public byte[] bytes() {
      return raw.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As text in UTF-8. */
    public String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }
  }

  /** The fields; empty when the body is declared as something else or is none. */
  public static Optional<Map<String, Field>> read(Request request) {
    var declared = BOUNDARY.matcher(request.header("Content-Type").orElse(""));
    // One char for each byte, so that positions in the text are positions in the body.
    String body = new String(request.body(), StandardCharsets.ISO_8859_1);
    if (!declared.find()) {
      return Optional.empty();
    }
    String mark = "--" + declared.group(1);
    if (!body.startsWith(mark + "\r\n") || !body.stripTrailing().endsWith("\r\n" + mark + "--")) {
      return Optional.empty();
    }
    Map<String, Field> fields = new HashMap<>();
    for (String part : ("\r\n" + body).split(Pattern.quote("\r\n" + mark), -1)) {
      read(part, fields);
    }
    return Optional.of(fields);
  }

  private static void read(String part, Map<String, Field> fields) {
    int gap = part.indexOf(GAP);
    if (gap >= 0) {
      String head = part.substring(0, gap);
      String raw = part.substring(gap + GAP.length());
      var name = NAME.matcher(head);
      var type = TYPE.matcher(head.strip());
      if (name.find()) {
        fields.put(name.group(1), new Field(type.find() ? type.group(1) : "", raw));
      }
    }
  }
}
