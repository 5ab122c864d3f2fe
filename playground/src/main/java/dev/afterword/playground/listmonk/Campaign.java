package dev.afterword.playground.listmonk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.json.Json;
import java.time.Instant;
import java.util.List;

/** A campaign as it is now. */
record Campaign(
    int id,
    String name,
    String subject,
    List<Integer> lists,
    List<String> tags,
    String text,
    String status,
    Instant createdAt) {
  private static final String DRAFT = "draft";

  Campaign {
    lists = List.copyOf(lists);
    tags = List.copyOf(tags);
  }

  static Campaign draft(
      int id,
      String name,
      String subject,
      List<Integer> lists,
      List<String> tags,
      String text,
      Instant now) {
    return new Campaign(id, name, subject, lists, tags, text, DRAFT, now);
  }

  Campaign now(String other) {
    return new Campaign(id, name, subject, lists, tags, text, other, createdAt);
  }

  boolean isDraft() {
    return status.equals(DRAFT);
  }

  ObjectNode view() {
    ObjectNode view =
        Json.object()
            .put("id", id)
            .put("name", name)
            .put("subject", subject)
            .put("type", "regular")
            .put("status", status)
            .put("created_at", createdAt.toString());
    lists.forEach(list -> view.withArray("lists").addObject().put("id", list));
    tags.forEach(view.withArray("tags")::add);
    return view;
  }
}
