package dev.afterword.syndicator.channel.bluesky;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.syndicator.channel.Addresses;
import dev.afterword.syndicator.text.FittedText;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.TextMeasure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a post: what of it is a link or a hashtag is told beside it, in bytes of UTF-8. */
final class PostText {
  /** A longer address is shown cut; the facet beside it has the whole. */
  private static final int LONGEST_ADDRESS = 120;

  private static final int SHOWN_OF_ADDRESS = 60;
  private static final Pattern HASHTAG = Pattern.compile("(?<!\\S)#(\\S+)");

  /** 300 graphemes, and 3,000 bytes besides (lexicon of app.bsky.feed.post). */
  static final Limit LIMIT = new Limit(TextMeasure.graphemes(PostText::shown, 3000), 300);

  private PostText() {}

  /** As followers read it. */
  static FittedText shown(FittedText fitted) {
    return new FittedText(
        shown(fitted.text()), fitted.length(), fitted.limit(), fitted.links(), fitted.cut());
  }

  private static String shown(String text) {
    return Addresses.marked(
        text,
        words -> words,
        address ->
            address.length() > LONGEST_ADDRESS
                ? address.substring(0, SHOWN_OF_ADDRESS) + "…"
                : address);
  }

  /** The facets of a text as it is shown; the server makes none by itself. */
  static ArrayNode facets(FittedText fitted, List<String> hashtags) {
    ArrayNode facets = JsonNodeFactory.instance.arrayNode();
    String text = fitted.text();
    int from = 0;
    for (String link : fitted.links()) {
      String shown = shown(link);
      int start = text.indexOf(shown, from);
      if (start >= 0) {
        from = start + shown.length();
        facet(facets, text, start, from)
            .put("$type", "app.bsky.richtext.facet#link")
            .put("uri", link);
      }
    }
    Matcher tag = HASHTAG.matcher(text);
    while (tag.find()) {
      if (hashtags.contains(tag.group())) {
        facet(facets, text, tag.start(), tag.end())
            .put("$type", "app.bsky.richtext.facet#tag")
            .put("tag", tag.group(1));
      }
    }
    return facets;
  }

  private static ObjectNode facet(ArrayNode facets, String text, int start, int end) {
    ObjectNode facet = facets.addObject();
    facet
        .putObject("index")
        .put("byteStart", bytes(text.substring(0, start)))
        .put("byteEnd", bytes(text.substring(0, end)));
    return facet.putArray("features").addObject();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
