package dev.afterword.playground.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.board.Board;
import dev.afterword.playground.board.Message;
import dev.afterword.playground.journal.Journal;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Effect;
import dev.afterword.playground.platform.Ground;
import dev.afterword.playground.platform.Request;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Records and blobs of the one account. Safe for many threads. */
final class Repository implements AutoCloseable {
  static final String COLLECTION = "app.bsky.feed.post";
  private static final String TID = "[234567a-j][234567a-z]{12}";

  private final Board board;
  private final Journal<Blob> journal;
  private final Map<String, Blob> blobs = new HashMap<>();

  Repository(Ground ground) throws IOException {
    this.board = Board.open(ground, "bluesky", PostRecord.LIMIT);
    this.journal = Journal.open(ground.directory(), "bluesky-blobs", Blob.class);
    journal.earlier().forEach(blob -> blobs.put(blob.cid(), blob));
  }

  Board board() {
    return board;
  }

  /** Creates or replaces; an identical record is nothing new, and that is looked at first. */
  synchronized Answer put(ObjectNode body, Instant now) {
    JsonNode record = body.path("record");
    String key = body.path("rkey").asText();
    Optional<Answer> objection = objection(body, key, record);
    if (objection.isPresent()) {
      return objection.get();
    }
    Optional<Message> there = board.find(key);
    Optional<String> cid = there.map(Repository::cid);
    if (cid.equals(Optional.of(ContentId.ofRecord(record)))) {
      return Answer.json(200, named(key, record)).did(Effect.REPEATED, key);
    }
    JsonNode guard = body.path("swapRecord");
    boolean guarded = !guard.isMissingNode();
    if (guarded && !Optional.ofNullable(guard.textValue()).equals(cid)) {
      return Xrpc.error(400, "InvalidSwap", "Record was at " + cid.orElse("null"));
    }
    if (there.isPresent()) {
      board.edit(key, PostRecord.body(record), now);
    } else {
      board.add(_ -> Message.of(key, PostRecord.body(record), now).to(PostRecord.parent(record)));
    }
    return Answer.json(200, committed(named(key, record)))
        .did(there.isPresent() ? Effect.CHANGED : Effect.CREATED, key);
  }

  private Optional<Answer> objection(ObjectNode body, String key, JsonNode record) {
    if (!isOwn(body.path("repo").asText())) {
      return Optional.of(Xrpc.error(403, "InvalidRequest", "Could not find repo"));
    }
    if (!body.path("collection").asText().equals(COLLECTION)) {
      return Optional.of(Xrpc.invalid("This stand-in keeps " + COLLECTION + " only"));
    }
    if (!key.matches(TID)) {
      return Optional.of(Xrpc.invalid("Invalid TID string (got \"" + key + "\")"));
    }
    return PostRecord.problem(record).or(() -> thumb(record)).map(Xrpc::invalid);
  }

  private Optional<String> thumb(JsonNode record) {
    JsonNode thumb = record.at("/embed/external/thumb");
    if (thumb.isMissingNode()) {
      return Optional.empty();
    }
    Optional<Blob> blob = Optional.ofNullable(blobs.get(thumb.at("/ref/$link").asText()));
    if (blob.isEmpty() || !blob.get().shown().equals(thumb)) {
      return Optional.of("Could not find blob");
    }
    if (blob.get().size() > Blob.LARGEST_IN_A_RECORD) {
      return Optional.of("blob too big (maximum " + Blob.LARGEST_IN_A_RECORD + ")");
    }
    return blob.get().mimeType().startsWith("image/")
        ? Optional.empty()
        : Optional.of("Wrong mimetype (got '" + blob.get().mimeType() + "', expected 'image/*')");
  }

  static boolean isOwn(String repo) {
    return repo.equals(Sessions.DID) || repo.equals(Sessions.HANDLE);
  }

  synchronized Answer delete(ObjectNode body) {
    if (!isOwn(body.path("repo").asText())) {
      return Xrpc.error(403, "InvalidRequest", "Could not find repo");
    }
    String key = body.path("rkey").asText();
    return board
        .delete(key)
        .map(_ -> Answer.json(200, committed(Json.object())).did(Effect.DELETED, key))
        .orElseGet(() -> Answer.json(200, Json.object()));
  }

  Answer get(Request request) {
    String key = request.parameter("rkey").orElse("");
    return board
        .find(key)
        .filter(_ -> isOwn(request.parameter("repo").orElse("")))
        .map(message -> Answer.json(200, shown(message)))
        .orElseGet(() -> Xrpc.error(400, "RecordNotFound", "Could not locate record: at://" + key));
  }

  Answer list() {
    ObjectNode json = Json.object();
    ArrayNode records = json.putArray("records");
    board.all().reversed().forEach(message -> records.add(shown(message)));
    return Answer.json(200, json);
  }

  synchronized Answer upload(Request request) {
    String type = request.header("Content-Type").orElse("application/octet-stream");
    Blob blob = new Blob(ContentId.ofBlob(request.body()), type, request.body().length);
    if (!blobs.containsKey(blob.cid())) {
      journal.append(blob);
      blobs.put(blob.cid(), blob);
    }
    ObjectNode json = Json.object();
    json.set("blob", blob.shown());
    return Answer.json(200, json);
  }

  private static ObjectNode named(String key, JsonNode record) {
    return Json.object()
        .put("uri", "at://" + Sessions.DID + "/" + COLLECTION + "/" + key)
        .put("cid", ContentId.ofRecord(record))
        .put("validationStatus", "valid");
  }

  private static ObjectNode shown(Message message) {
    JsonNode record = message.body().content();
    ObjectNode json = named(message.id(), record).without("validationStatus");
    json.set("value", record);
    return json;
  }

  private static ObjectNode committed(ObjectNode json) {
    json.putObject("commit").put("cid", "bafyreicommit").put("rev", "3lbplayground");
    return json;
  }

  private static String cid(Message message) {
    return ContentId.ofRecord(message.body().content());
  }

  @Override
  public void close() throws IOException {
    board.close();
    journal.close();
  }
}
