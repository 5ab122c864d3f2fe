package dev.afterword.syndicator.channel.matrix;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.syndicator.channel.Addresses;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.TextMeasure;

/** The content of a message: plain text, and the same with its title in bold and its links live. */
final class RoomMessage {
  private static final JsonCodec CODEC = new JsonCodec();

  /**
   * The longest text, by the bytes of an edit, which holds everything twice. The server takes
   * 65,536 for the whole event (specification, "Size limits") and adds its own part.
   */
  static final Limit LIMIT =
      new Limit(
          TextMeasure.counted("bytes of an event", text -> 2 * CODEC.write(of(text)).length),
          62_000);

  private RoomMessage() {}

  static ObjectNode of(String text) {
    ObjectNode content =
        JsonNodeFactory.instance
            .objectNode()
            .put("msgtype", "m.text")
            .put("body", text)
            .put("format", "org.matrix.custom.html")
            .put("formatted_body", html(text));
    // Without it servers look for names of members in the text (client-server API, "Mentions").
    content.putObject("m.mentions");
    return content;
  }

  private static String html(String text) {
    String[] lines = text.split("\n", 2);
    String title = "<strong>" + escaped(lines[0]) + "</strong>";
    return lines.length == 1 ? title : title + "<br/>" + marked(lines[1]);
  }

  private static String marked(String text) {
    return Addresses.marked(
        text,
        words -> escaped(words).replace("\n", "<br/>"),
        address -> "<a href=\"" + escaped(address) + "\">" + escaped(address) + "</a>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
