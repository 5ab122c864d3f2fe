package dev.afterword.playground.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a client asks to post. Fields the platform does not know are ignored, as it does. */
record StatusRequest(StatusText text, String visibility, Optional<String> replyTo) {
  private static final Set<String> VISIBILITIES = Set.of("public", "unlisted", "private", "direct");

  /** Reads the body of a new status. */
  static StatusRequest read(ObjectNode body, Attachments attachments) throws Refusal {
    for (String field : List.of("poll", "scheduled_at")) {
      if (!body.path(field).isMissingNode() && !body.path(field).isNull()) {
        throw new Refusal("This stand-in does not offer " + field);
      }
    }
    String visibility = text(body, "visibility").orElse("public");
    if (!VISIBILITIES.contains(visibility)) {
      throw new Refusal("Validation failed: Visibility is not included in the list");
    }
    return new StatusRequest(content(body, attachments), visibility, text(body, "in_reply_to_id"));
  }

  /** Reads the part that an edit may change. */
  static StatusText content(ObjectNode body, Attachments attachments) throws Refusal {
    Optional<String> language = text(body, "language");
    if (language.isPresent() && !language.get().matches("[a-z]{2,3}")) {
      throw new Refusal("Validation failed: Language must be an ISO 639-1 code");
    }
    StatusText text =
        new StatusText(
            text(body, "status").orElse(""),
            text(body, "spoiler_text").orElse(""),
            body.path("sensitive").asBoolean(false),
            language,
            attachments.named(body.path("media_ids").valueStream().map(JsonNode::asText).toList()));
    if (text.status().isBlank() && text.media().isEmpty()) {
      throw new Refusal("Validation failed: Text can't be blank");
    }
    if (text.length() > StatusText.LIMIT) {
      throw new Refusal(
          "Validation failed: Text character limit of " + StatusText.LIMIT + " exceeded");
    }
    return text;
  }

  private static Optional<String> text(ObjectNode body, String field) throws Refusal {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new Refusal("Validation failed: " + field + " must be a string");
    }
    return Optional.of(value.asText());
  }

  /** Finds the images that a status names; an edit that names none takes them off. */
  @FunctionalInterface
  interface Attachments {
    List<MediaItem> named(List<String> ids) throws Refusal;
  }

  /** Why a body is refused, in the platform's words. */
  static final class Refusal extends Exception {
    Refusal(String sentence) {
      super(sentence);
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }
}
