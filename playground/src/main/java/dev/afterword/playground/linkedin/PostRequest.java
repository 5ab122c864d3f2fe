package dev.afterword.playground.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Effect;
import dev.afterword.playground.platform.Request;
import java.time.Instant;
import java.util.Optional;

/** What a client asks to post. */
record PostRequest(ObjectNode body) {
  static PostRequest read(Request request) {
    return new PostRequest(request.json().orElseGet(Json::object));
  }

  /** Posts it, unless it is wrong or there already. */
  Answer take(LinkedInStore store, Instant now, String author) {
    Optional<Answer> refusal = refusal(store, author);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<LinkedInPost> earlier = store.saying(commentary());
    if (earlier.isPresent()) {
      return duplicate(earlier.get().urn());
    }
    LinkedInPost post = store.add(commentary(), card(), now);
    return Answer.of(201, "", "").with("x-restli-id", post.urn()).did(Effect.CREATED, post.urn());
  }

  private Optional<Answer> refusal(LinkedInStore store, String author) {
    if (!body.path("author").asText().equals(author)) {
      return refused(403, "ACCESS_DENIED", "author is not an organisation of this token");
    }
    if (!body.path("visibility").asText().equals("PUBLIC")
        || !body.path("lifecycleState").asText().equals("PUBLISHED")
        || !body.at("/distribution/feedDistribution").asText().equals("MAIN_FEED")) {
      return refused(422, "FIELD_REQUIRED", "visibility, distribution or lifecycleState");
    }
    if (commentary().isBlank() || commentary().length() > LinkedInPost.LIMIT) {
      return refused(422, "FIELD_LENGTH_TOO_LONG", "commentary is blank or over 3000 characters");
    }
    JsonNode article = body.at("/content/article");
    if (article.isObject() && !(isText(article, "source") && isText(article, "title"))) {
      return refused(422, "FIELD_REQUIRED", "content/article needs source and title");
    }
    JsonNode thumbnail = article.path("thumbnail");
    return thumbnail.isTextual() && !store.hasImage(thumbnail.asText())
        ? refused(422, "INVALID_URN", "thumbnail was not uploaded")
        : Optional.empty();
  }

  private static boolean isText(JsonNode node, String field) {
    return node.path(field).isTextual() && !node.path(field).asText().isBlank();
  }

  private static Optional<Answer> refused(int status, String code, String sentence) {
    return Optional.of(LinkedInStandIn.error(status, code, sentence));
  }

  private static Answer duplicate(String urn) {
    ObjectNode error =
        Json.object()
            .put("status", 422)
            .put("code", "UNPROCESSABLE_ENTITY")
            .put("message", "Content is a duplicate of " + urn);
    error
        .putObject("errorDetails")
        .putArray("inputErrors")
        .add(Json.object().put("code", "DUPLICATE_POST").put("description", urn));
    return Answer.json(422, error);
  }

  private String commentary() {
    return body.path("commentary").asText();
  }

  private Optional<String> card() {
    JsonNode article = body.at("/content/article");
    return article.isObject()
        ? Optional.of(article.path("title").asText() + "\n" + article.path("source").asText())
        : Optional.empty();
  }
}
