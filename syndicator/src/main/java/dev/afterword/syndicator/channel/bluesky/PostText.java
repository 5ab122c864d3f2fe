package dev.afterword.syndicator.channel.bluesky;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.syndicator.text.FittedText;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.TextMeasure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a post: what of it is a link or a hashtag is told beside it, in bytes of UTF-8. */
final class PostText {
  private static final int BYTES = 3000;
  private static final Pattern HASHTAG = Pattern.compile("(?<!\\S)#(\\S+)");

  /** 300 graphemes, and 3,000 bytes besides (lexicon of app.bsky.feed.post). */
  static final Limit LIMIT = new Limit(new Measure(), 300);

  private record Measure() implements TextMeasure {
    @Override
    public String unit() {
      return "characters";
    }

    @Override
    public int length(String text) {
      return TextMeasure.graphemes().length(text);
    }

    @Override
    public boolean exceeds(String text, int maximum) {
      return bytes(text) > BYTES || length(text) > maximum;
    }
  }

  private PostText() {}

  /** The facets of a text; the server makes none by itself. */
  static ArrayNode facets(FittedText fitted, List<String> hashtags) {
    ArrayNode facets = JsonNodeFactory.instance.arrayNode();
    String text = fitted.text();
    int from = 0;
    for (String link : fitted.links()) {
      int start = text.indexOf(link, from);
      if (start >= 0) {
        from = start + link.length();
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
