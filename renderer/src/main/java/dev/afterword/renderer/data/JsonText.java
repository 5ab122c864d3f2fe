package dev.afterword.renderer.data;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** JSON as text, its members in the order in which they were put. */
public final class JsonText {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final CharacterEscapes FOR_SCRIPTS = new ForScripts();

  private JsonText() {}

  /** As a file of its own, with a line feed at its end. */
  public static String plain(JsonNode json) {
    return json + "\n";
  }

  /**
   * As the text of a {@code <script>} element: no text in it can end the element or begin a comment
   * (HTML, 4.12.1.3), since {@code <}, {@code >} and {@code &} are written as escapes of JSON.
   */
  public static String insideScript(JsonNode json) {
    var text = new StringWriter();
    try (JsonGenerator generator = MAPPER.createGenerator(text)) {
      generator.setCharacterEscapes(FOR_SCRIPTS);
      MAPPER.writeTree(generator, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException("JSON could not be written to memory", impossible);
    }
    return text.toString();
  }

  private static final class ForScripts extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      for (char character : "<>&'".toCharArray()) {
        codes[character] = ESCAPE_STANDARD;
      }
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return null;
    }
  }
}
