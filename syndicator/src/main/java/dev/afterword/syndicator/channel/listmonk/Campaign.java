package dev.afterword.syndicator.channel.listmonk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.syndicator.channel.Addresses;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.text.Composer;
import dev.afterword.syndicator.text.FittedText;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.TextMeasure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a campaign says and to whom. Subject and bodies are Go templates on the server, so that
 * braces in a recap must not look like a call.
 */
record Campaign(List<Integer> lists, Optional<String> from, Optional<Integer> template) {
  /** A subject longer than this is cut by every mail program. */
  private static final Limit SUBJECT = new Limit(TextMeasure.graphemes(), 200);

  Campaign {
    lists = List.copyOf(lists);
  }

  PlannedPost planned(Announcement announcement) {
    Story story = Story.verbatim(announcement);
    FittedText text = new Composer(Limit.none()).whole(story);
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("subject", harmless(new Composer(SUBJECT).subject(story).text()));
    lists.forEach(request.putArray("lists")::add);
    request.put("type", "regular").put("content_type", "html");
    request.put("body", harmless(html(text.text())));
    request.put("altbody", harmless(text.text()));
    from.ifPresent(sender -> request.put("from_email", sender));
    template.ifPresent(number -> request.put("template_id", number));
    return text.planned(request);
  }

  /** A blank between them is nothing to a reader. */
  private static String harmless(String text) {
    return text.replace("{{", "{ {").replace("}}", "} }");
  }

  /** The first paragraph is a heading. */
  private static String html(String text) {
    List<String> paragraphs =
        List.of(text.split("\n\n")).stream()
            .map(
                paragraph ->
                    paragraph.lines().map(Campaign::line).collect(Collectors.joining("<br>\n")))
            .toList();
    return "<h1>"
        + paragraphs.getFirst()
        + "</h1>\n"
        + paragraphs.stream()
            .skip(1)
            .map(paragraph -> "<p>" + paragraph + "</p>\n")
            .collect(Collectors.joining());
  }

  private static String line(String line) {
    return Addresses.marked(line, Campaign::escaped, Campaign::link);
  }

  private static String link(String address) {
    String escaped = escaped(address);
    return "<a href=\"" + escaped + "\">" + escaped + "</a>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
