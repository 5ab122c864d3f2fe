package dev.afterword.playground.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a client asks to post, after the checks that need no timeline. */
record TweetRequest(String text, Optional<String> replyTo, List<String> media) {
  private static final Set<String> TAKEN = Set.of("text", "reply", "reply_settings", "media");
  private static final int MOST_MEDIA = 4;
  private static final Set<String> NOT_OFFERED =
      Set.of(
          "card_uri",
          "community_id",
          "direct_message_deep_link",
          "edit_options",
          "for_super_followers_only",
          "geo",
          "made_with_ai",
          "nullcast",
          "paid_partnership",
          "poll",
          "quote_tweet_id",
          "share_with_followers");
  private static final Set<String> IN_REPLY =
      Set.of("in_reply_to_tweet_id", "auto_populate_reply_metadata", "exclude_reply_user_ids");
  private static final Set<String> WHO_MAY_REPLY =
      Set.of("following", "mentionedUsers", "subscribers", "verified");

  /** Reads the body, or throws a {@link Refusal} with the detail for the client. */
  static TweetRequest read(ObjectNode body) throws Refusal {
    checkFields(body, TAKEN, "$");
    JsonNode settings = body.path("reply_settings");
    if (!settings.isMissingNode() && !WHO_MAY_REPLY.contains(settings.asText())) {
      throw new Refusal("$.reply_settings: must be one of " + new TreeSet<>(WHO_MAY_REPLY));
    }
    JsonNode text = body.path("text");
    if (!text.isTextual() || text.asText().isBlank()) {
      throw new Refusal("$.text: a text is required unless media is provided");
    }
    return new TweetRequest(text.asText(), replyTo(body.path("reply")), media(body.path("media")));
  }

  private static Optional<String> replyTo(JsonNode reply) throws Refusal {
    if (reply.isMissingNode()) {
      return Optional.empty();
    }
    if (!(reply instanceof ObjectNode object)) {
      throw new Refusal("$.reply: must be an object");
    }
    checkFields(object, IN_REPLY, "$.reply");
    JsonNode id = reply.path("in_reply_to_tweet_id");
    if (!id.isTextual() || !id.asText().matches("[0-9]{1,19}")) {
      throw new Refusal("$.reply.in_reply_to_tweet_id: must be a string of 1 to 19 digits");
    }
    return Optional.of(id.asText());
  }

  private static List<String> media(JsonNode media) throws Refusal {
    if (media.isMissingNode()) {
      return List.of();
    }
    if (!(media instanceof ObjectNode object)) {
      throw new Refusal("$.media: must be an object");
    }
    checkFields(object, Set.of("media_ids"), "$.media");
    List<JsonNode> ids = media.path("media_ids").valueStream().toList();
    if (ids.isEmpty()
        || ids.size() > MOST_MEDIA
        || !ids.stream().allMatch(id -> id.isTextual() && id.asText().matches("[0-9]{1,19}"))) {
      throw new Refusal("$.media.media_ids: must be 1 to 4 strings of 1 to 19 digits");
    }
    return ids.stream().map(JsonNode::asText).toList();
  }

  private static void checkFields(ObjectNode object, Set<String> known, String where)
      throws Refusal {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    names.removeAll(known);
    for (String name : names) {
      throw new Refusal(
          where.equals("$") && NOT_OFFERED.contains(name)
              ? "$." + name + ": this stand-in does not offer it"
              : where + "." + name + ": is not defined in the schema");
    }
  }

  /** Why a body is refused. */
  static final class Refusal extends Exception {
    Refusal(String detail) {
      super(detail);
    }

    String detail() {
      return String.valueOf(getMessage());
    }
  }
}
