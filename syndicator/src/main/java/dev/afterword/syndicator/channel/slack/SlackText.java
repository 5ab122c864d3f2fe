package dev.afterword.syndicator.channel.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.syndicator.channel.Addresses;
import dev.afterword.syndicator.channel.Lookalikes;
import dev.afterword.syndicator.text.Excerpt;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.TextMeasure;
import java.util.ArrayList;
import java.util.List;

/** A text of ours as Slack takes it. */
final class SlackText {
  private static final int SECTION = 3000;

  private SlackText() {}

  /** Of all that is markup only this can be escaped (api.slack.com, "Escaping text"). */
  static String escaped(String text) {
    return Addresses.marked(text, words -> entities(Lookalikes.of(words)), SlackText::entities);
  }

  private static String entities(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The same as a follower reads it. */
  static String read(String escaped) {
    return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** How a text is counted: escaped. */
  static TextMeasure measure() {
    return TextMeasure.counted("escaped characters", text -> escaped(text).length());
  }

  /** A message with the text for notifications and in blocks for readers. */
  static ObjectNode message(String text) {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("text", escaped(text));
    ArrayNode blocks = message.putArray("blocks");
    for (String section : sections(text)) {
      blocks
          .addObject()
          .put("type", "section")
          .putObject("text")
          .put("type", "mrkdwn")
          .put("text", section);
    }
    return message;
  }

  /** Whole lines, as many in each section as there is room for. */
  private static List<String> sections(String text) {
    var sections = new ArrayList<String>();
    var section = new StringBuilder();
    for (String line : lines(text)) {
      if (section.length() + 1 + line.length() > SECTION) {
        sections.add(section.toString().strip());
        section.setLength(0);
      }
      section.append(line).append('\n');
    }
    sections.add(section.toString().strip());
    return sections.stream().filter(each -> !each.isEmpty()).toList();
  }

  /** Escaped lines; the first one stands out. */
  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    for (String line : text.split("\n", -1)) {
      String whole = escaped(Excerpt.of(line, new Limit(measure(), SECTION - 2)));
      boolean title = lines.isEmpty() && !whole.isEmpty() && Addresses.in(line).isEmpty();
      lines.add(title ? "*" + whole + "*" : whole);
    }
    return lines;
  }
}
