package dev.afterword.playground.mastodon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/**
 * Statuses, account and instance as the platform's JSON, with every field its entity pages call
 * required.
 */
final class MastodonView {
  static final String ACCOUNT_ID = "114000000000000001";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final String TAG_BASE = "https://playground.test/tags/";

  private final ObjectNode account = resource("account.json");
  private final ObjectNode instance = resource("instance.json");
  private final URI pages;

  /** A view whose statuses have their pages below this address. */
  MastodonView(URI pages) {
    this.pages = pages;
  }

  ObjectNode instance() {
    return instance;
  }

  ObjectNode account(int statuses) {
    return account.deepCopy().put("statuses_count", statuses);
  }

  ObjectNode ownAccount(int statuses) {
    ObjectNode json = account(statuses);
    ObjectNode source =
        json.putObject("source")
            .put("privacy", "public")
            .put("sensitive", false)
            .put("indexable", true)
            .put("language", "en")
            .put("note", "What was said, afterwards.")
            .put("follow_requests_count", 0);
    source.putArray("fields");
    json.putObject("role")
        .put("id", "-99")
        .put("name", "")
        .put("color", "")
        .put("permissions", "65536")
        .put("highlighted", false);
    return json;
  }

  URI page(MastodonStatus status) {
    return pages.resolve("mastodon/" + status.id());
  }

  ArrayNode statuses(List<MastodonStatus> statuses, int total) {
    ArrayNode list = Json.object().arrayNode();
    statuses.forEach(status -> list.add(status(status, total)));
    return list;
  }

  ObjectNode status(MastodonStatus status, int total) {
    StatusText text = status.text();
    ObjectNode json =
        Json.object()
            .put("id", status.id())
            .put("created_at", time(status.at()))
            .put("in_reply_to_id", status.replyTo().orElse(null))
            .put("in_reply_to_account_id", status.replyTo().map(_ -> ACCOUNT_ID).orElse(null))
            .put("sensitive", text.sensitive())
            .put("spoiler_text", text.spoiler())
            .put("visibility", status.visibility())
            .put("language", text.language().orElse(null))
            .put("uri", page(status).toString())
            .put("url", page(status).toString())
            .put("replies_count", 0)
            .put("reblogs_count", 0)
            .put("favourites_count", 0)
            .put("quotes_count", 0)
            .put("edited_at", status.editedAt().map(MastodonView::time).orElse(null))
            .put("content", StatusHtml.of(text.status(), TAG_BASE));
    json.set("account", account(total));
    ArrayNode media = json.putArray("media_attachments");
    text.media().forEach(item -> media.add(MediaStore.view(item, true)));
    json.putArray("mentions");
    json.putArray("emojis");
    ArrayNode tags = json.putArray("tags");
    StatusHtml.tags(text.status())
        .forEach(
            tag -> tags.addObject().put("name", tag).put("url", StatusHtml.tagUrl(tag, TAG_BASE)));
    return json.putNull("reblog").putNull("card").putNull("poll");
  }

  /** A deleted status carries its source, so that a client can draft it anew. */
  ObjectNode deleted(MastodonStatus status, int total) {
    return status(status, total).put("text", status.text().status());
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }

  private static ObjectNode resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(MastodonView.class.getResourceAsStream(name), name)) {
      return Json.object(in.readAllBytes()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
