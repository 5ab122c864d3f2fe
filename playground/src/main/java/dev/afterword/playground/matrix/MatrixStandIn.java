package dev.afterword.playground.matrix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.board.BoardStandIn;
import dev.afterword.playground.board.Message;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Effect;
import dev.afterword.playground.platform.Ground;
import dev.afterword.playground.platform.RateWindow;
import dev.afterword.playground.platform.Request;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The client-server API, version 3. Rules after spec.matrix.org. */
public final class MatrixStandIn extends BoardStandIn {
  /** The token of the account; it opens nothing outside the playground. */
  public static final String TOKEN = "playground-matrix-token";

  /** The room it is in. */
  public static final String ROOM = "!playground:matrix.example";

  static final String USER = "@afterword:matrix.example";

  private static final Pattern SEND =
      Pattern.compile("/_matrix/client/v3/rooms/([^/]+)/send/m\\.room\\.message/([^/]+)");
  private static final Pattern REDACT =
      Pattern.compile("/_matrix/client/v3/rooms/([^/]+)/redact/([^/]+)/([^/]+)");
  private static final Pattern MESSAGES =
      Pattern.compile("/_matrix/client/v3/rooms/([^/]+)/messages");

  private final RateWindow posts;

  /**
   * Opens the room.
   *
   * @param perMinute how many events it takes in a minute
   */
  public MatrixStandIn(Ground ground, int perMinute) throws IOException {
    super("matrix", "Matrix", ground, RoomMessage.LIMIT);
    this.posts = new RateWindow(perMinute, Duration.ofMinutes(1));
  }

  @Override
  public Map<String, String> settings() {
    return settings("", "token", TOKEN, "room", ROOM);
  }

  @Override
  protected Answer answer(Request request, Instant now) {
    if (!request.bears("Authorization", "Bearer " + TOKEN)) {
      return request.header("Authorization").isEmpty()
          ? error(401, "M_MISSING_TOKEN", "Missing access token")
          : error(401, "M_UNKNOWN_TOKEN", "Invalid access token");
    }
    if (request.is("GET", "/_matrix/client/v3/account/whoami")) {
      return Answer.json(200, Map.of("user_id", USER, "device_id", "PLAYGROUND"));
    }
    if (request.is("GET", "/_matrix/client/v3/joined_rooms")) {
      return Answer.json(200, Map.of("joined_rooms", List.of(ROOM)));
    }
    var send = SEND.matcher(request.path());
    if (request.method().equals("PUT") && send.matches()) {
      return inRoom(send.group(1)).orElseGet(() -> send(request, send.group(2), now));
    }
    var redact = REDACT.matcher(request.path());
    if (request.method().equals("PUT") && redact.matches()) {
      return inRoom(redact.group(1)).orElseGet(() -> redact(redact.group(2)));
    }
    var messages = MESSAGES.matcher(request.path());
    if (request.method().equals("GET") && messages.matches()) {
      return inRoom(messages.group(1)).orElseGet(() -> messages(request));
    }
    return error(404, "M_UNRECOGNIZED", "Unrecognized request");
  }

  private static Optional<Answer> inRoom(String room) {
    return room.equals(ROOM)
        ? Optional.empty()
        : Optional.of(error(403, "M_FORBIDDEN", "User " + USER + " not in room " + room));
  }

  private Answer send(Request request, String transaction, Instant now) {
    Optional<Message> earlier = board().madeBy(transaction);
    if (earlier.isPresent()) {
      return sent(earlier.get().id()).did(Effect.REPEATED, earlier.get().id());
    }
    var allowance = posts.take(now);
    if (!allowance.granted()) {
      long wait = Duration.between(now, allowance.reset()).toMillis();
      ObjectNode json = problem("M_LIMIT_EXCEEDED", "Too Many Requests");
      return Answer.json(429, json.put("retry_after_ms", wait))
          .with("Retry-After", Long.toString(Math.max(1, wait / 1000)));
    }
    Optional<ObjectNode> content = request.json();
    if (content.isEmpty()) {
      return error(400, "M_NOT_JSON", "Content not JSON.");
    }
    return RoomMessage.problem(content.get(), request.body().length)
        .map(problem -> problem.answer())
        .orElseGet(() -> accept(content.get(), transaction, now));
  }

  private Answer accept(ObjectNode content, String transaction, Instant now) {
    Optional<String> replaced = RoomMessage.related(content, "m.replace");
    if (replaced.isPresent()) {
      return board()
          .edit(replaced.get(), RoomMessage.replacement(content), now)
          .map(edited -> sent("$edit-" + edited.id().substring(1)).did(Effect.CHANGED, edited.id()))
          .orElseGet(() -> error(404, "M_NOT_FOUND", "Unknown event"));
    }
    Optional<String> thread = RoomMessage.related(content, "m.thread");
    Message message =
        board()
            .add(
                number ->
                    Message.of("$playground-" + number, RoomMessage.of(content), now)
                        .to(thread)
                        .keyed(transaction));
    return sent(message.id()).did(Effect.CREATED, message.id());
  }

  private static Answer sent(String event) {
    return Answer.json(200, Map.of("event_id", event));
  }

  private Answer redact(String event) {
    return board()
        .delete(event)
        .map(_ -> sent("$redaction-" + event.substring(1)).did(Effect.DELETED, event))
        .orElseGet(() -> error(404, "M_NOT_FOUND", "Unknown event"));
  }

  private Answer messages(Request request) {
    if (request.parameter("dir").filter("b"::equals).isEmpty()) {
      return error(400, "M_MISSING_PARAM", "This stand-in reads backwards only: dir=b");
    }
    ObjectNode json = Json.object().put("start", "t1");
    ArrayNode chunk = json.putArray("chunk");
    board()
        .all()
        .reversed()
        .forEach(
            message ->
                chunk
                    .addObject()
                    .put("type", "m.room.message")
                    .put("event_id", message.id())
                    .put("sender", USER)
                    .put("origin_server_ts", message.at().toEpochMilli())
                    .put("room_id", ROOM)
                    .set("content", message.body().content()));
    return Answer.json(200, json);
  }

  static Answer error(int status, String code, String words) {
    return Answer.json(status, problem(code, words));
  }

  private static ObjectNode problem(String code, String words) {
    return Json.object().put("errcode", code).put("error", words);
  }
}
