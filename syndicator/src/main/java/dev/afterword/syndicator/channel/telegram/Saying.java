package dev.afterword.syndicator.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Multipart;
import dev.afterword.syndicator.channel.Picture;
import dev.afterword.syndicator.picture.Thumbnail;
import dev.afterword.syndicator.text.Composer;
import dev.afterword.syndicator.text.Excerpt;
import dev.afterword.syndicator.text.FittedText;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is said in a chat: texts, or a picture with a caption first. Texts are plain: Telegram makes
 * links and hashtags of what looks like them, and nothing else. Pictures have no text for those who
 * do not see them; the caption is all there is.
 *
 * @param chat that hears it
 */
record Saying(String chat) {
  static final String CHAT_ID = "chat_id";
  private static final String TEXT = "text";
  static final String CAPTION = "caption";
  static final String PHOTO = "photo";
  private static final String PREVIEW = "link_preview_options";

  private static final Limit LONGEST = units(4096);
  private static final int LONGEST_CAPTION = 1024;

  /** A larger one is made smaller first: Telegram shows none with more than 1280 pixels. */
  private static final long LARGEST_COVER = 50_000_000;

  private static Limit units(int most) {
    return new Limit(TextMeasure.counted("UTF-16 units", String::length), most);
  }

  /** A recap that is new opens with its picture, unless that would cost words. */
  List<PlannedPost> posts(Announcement announcement) {
    Story story = Story.of(announcement);
    var posts = new ArrayList<PlannedPost>();
    new Composer(LONGEST).thread(story).forEach(text -> posts.add(text.planned(message(text))));
    FittedText caption = new Composer(units(LONGEST_CAPTION)).thread(story).getFirst();
    if (caption.text().equals(posts.getFirst().text())) {
      Picture.opening(announcement, LARGEST_COVER, story.title())
          .map(cover -> message(caption).<ObjectNode>set(PHOTO, cover.reference()))
          .ifPresent(opening -> posts.set(0, caption.planned(opening)));
    }
    return List.copyOf(posts);
  }

  private ObjectNode message(FittedText text) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put(CHAT_ID, chat).put(TEXT, text.text());
    ObjectNode preview = request.putObject(PREVIEW);
    text.links().stream()
        .findFirst()
        .ifPresentOrElse(link -> preview.put("url", link), () -> preview.put("is_disabled", true));
    return request;
  }

  /** The number of a message; what a person has entered need not be one. */
  static JsonNode number(String id) {
    return id.matches("[0-9]{1,18}")
        ? JsonNodeFactory.instance.numberNode(Long.parseLong(id))
        : JsonNodeFactory.instance.textNode(id);
  }

  /** A message with a picture on its way. */
  static Multipart form(JsonNode message, Thumbnail picture) {
    return Multipart.of(message.path(PHOTO).path("sha256").asText())
        .field(CHAT_ID, message.path(CHAT_ID).asText())
        .field(CAPTION, message.path(TEXT).asText())
        .picture(PHOTO, picture.mediaType(), picture.bytes());
  }

  /** A message that is out with a picture keeps it, and gets another caption. */
  static ObjectNode captioned(ObjectNode message) {
    JsonNode preview =
        Objects.requireNonNullElse(message.remove(PREVIEW), MissingNode.getInstance());
    JsonNode text = Objects.requireNonNullElse(message.remove(TEXT), MissingNode.getInstance());
    return message.put(CAPTION, caption(text.asText(), preview.path("url").asText()));
  }

  /** A text in the room of a caption, its link whole. */
  private static String caption(String text, String link) {
    int room = LONGEST_CAPTION - 2 - link.length();
    if (text.length() <= LONGEST_CAPTION || link.isEmpty() || room <= 0) {
      return Excerpt.of(text, units(LONGEST_CAPTION));
    }
    return Excerpt.of(text, units(room)) + "\n\n" + link;
  }
}
