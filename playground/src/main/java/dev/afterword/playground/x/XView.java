package dev.afterword.playground.x;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.json.Json;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** Posts and the account as the platform's JSON. */
final class XView {
  static final String USER_ID = "1726000000000000001";

  private XView() {}

  static ObjectNode user() {
    ObjectNode answer = Json.object();
    answer
        .putObject("data")
        .put("id", USER_ID)
        .put("name", "Afterword")
        .put("username", "afterword");
    return answer;
  }

  static ObjectNode created(XPost post) {
    ObjectNode answer = Json.object();
    answer
        .putObject("data")
        .put("id", post.id())
        .put("text", ShortenedText.of(post).text())
        .putArray("edit_history_post_ids")
        .add(post.id());
    return answer;
  }

  static ObjectNode deleted() {
    ObjectNode answer = Json.object();
    answer.putObject("data").put("deleted", true);
    return answer;
  }

  /** A page of posts; without posts there is no {@code data}, as on the platform. */
  static ObjectNode page(List<XPost> posts, Set<String> fields) {
    ObjectNode answer = Json.object();
    if (!posts.isEmpty()) {
      ArrayNode data = answer.putArray("data");
      posts.forEach(post -> data.add(post(post, fields)));
    }
    ObjectNode meta = answer.putObject("meta").put("result_count", posts.size());
    if (!posts.isEmpty()) {
      meta.put("newest_id", posts.getFirst().id()).put("oldest_id", posts.getLast().id());
    }
    return answer;
  }

  private static ObjectNode post(XPost post, Set<String> fields) {
    ShortenedText shortened = ShortenedText.of(post);
    ObjectNode json = Json.object().put("id", post.id()).put("text", shortened.text());
    json.putArray("edit_history_post_ids").add(post.id());
    if (fields.contains("created_at")) {
      json.put("created_at", post.at().truncatedTo(ChronoUnit.MILLIS).toString());
    }
    if (fields.contains("author_id")) {
      json.put("author_id", USER_ID);
    }
    if (fields.contains("entities") && !shortened.links().isEmpty()) {
      ArrayNode urls = json.putObject("entities").putArray("urls");
      shortened.links().forEach(link -> urls.add(link(link)));
    }
    return json;
  }

  private static ObjectNode link(ShortenedText.Link link) {
    return Json.object()
        .put("start", link.start())
        .put("end", link.end())
        .put("url", link.url())
        .put("expanded_url", link.expandedUrl())
        .put("display_url", link.displayUrl());
  }
}
