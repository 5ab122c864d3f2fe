package dev.afterword.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.desk.access.Door;
import dev.afterword.desk.access.Visitor;
import dev.afterword.desk.board.Backing;
import dev.afterword.desk.http.BytesBody;
import dev.afterword.desk.http.Reply;
import dev.afterword.desk.http.Request;
import dev.afterword.desk.http.Route;
import dev.afterword.eventlog.LogUnavailableException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code /api/v1}: for programs that show a key with every request. */
public final class ApiRoute implements Route {
  private static final int LARGEST_BODY = 1024 * 1024;

  private final Door door;
  private final Supplier<Optional<Backing>> backing;
  private final JsonCodec json = new JsonCodec();

  /**
   * Behind a door.
   *
   * @param backing what the desk stands on, once it is there
   */
  public ApiRoute(Door door, Supplier<Optional<Backing>> backing) {
    this.door = door;
    this.backing = backing;
  }

  static List<Endpoint> endpoints() {
    return Stream.concat(Looks.all().stream(), Deeds.all().stream()).toList();
  }

  @Override
  public String prefix() {
    return "/api/v1";
  }

  @Override
  public Reply handle(Request request) throws IOException {
    Optional<Visitor> visitor = door.visitor(request).filter(known -> known.session().isEmpty());
    if (visitor.isEmpty()) {
      return unknown(request);
    }
    String path = request.rawPath().substring(prefix().length());
    List<Endpoint> there = endpoints().stream().filter(one -> one.path().equals(path)).toList();
    String method = request.reads() ? "GET" : request.method();
    Optional<Endpoint> endpoint =
        there.stream().filter(one -> one.method().equals(method)).findFirst();
    if (endpoint.isEmpty()) {
      return there.isEmpty()
          ? error(404, "there is no " + prefix() + path.replaceAll("[^\\w/.-]", "?"))
          : notAllowed(there.getFirst().method());
    }
    if (!visitor.get().role().includes(endpoint.get().needed())) {
      return error(403, "this key only reads");
    }
    return answer(request, endpoint.get());
  }

  private Reply notAllowed(String method) {
    return error(405, "the method is " + method)
        .with("Allow", method.equals("GET") ? "GET, HEAD" : method);
  }

  private Reply unknown(Request request) {
    return door.isBarred(request)
        ? error(429, "too many wrong keys: wait five minutes").with("Retry-After", "300")
        : error(401, "show the key: Authorization: Bearer KEY")
            .with("WWW-Authenticate", "Bearer realm=\"afterword\"");
  }

  private Reply answer(Request request, Endpoint endpoint) throws IOException {
    Optional<Backing> ready = backing.get();
    if (ready.isEmpty()) {
      return error(503, "Kafka is not reached yet").with("Retry-After", "2");
    }
    if (!ready.get().board().isComplete()) {
      return error(503, "the desk is reading the log").with("Retry-After", "2");
    }
    try {
      JsonNode body = endpoint.method().equals("POST") ? body(request) : nothing();
      return written(200, endpoint.work().answer(new Call(request.query(), body, ready.get())));
    } catch (RefusedException wrong) {
      return error(wrong.status(), String.valueOf(wrong.getMessage()));
    } catch (LogUnavailableException away) {
      return error(503, "Kafka is away: " + away.getMessage());
    }
  }

  private JsonNode body(Request request) throws IOException, RefusedException {
    boolean isJson =
        request
            .header("Content-Type")
            .filter(type -> type.startsWith("application/json"))
            .isPresent();
    Optional<byte[]> bytes = isJson ? request.body(LARGEST_BODY) : Optional.empty();
    if (bytes.isEmpty()) {
      throw RefusedException.wrong("send at most 1 MiB of application/json");
    }
    try {
      JsonNode body = json.read(bytes.get(), JsonNode.class);
      if (body.isObject()) {
        return body;
      }
    } catch (UnreadableException unreadable) {
      throw RefusedException.wrong("the body is no JSON");
    }
    throw RefusedException.wrong("the body is one JSON object");
  }

  private static JsonNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }

  private Reply error(int status, String sentence) {
    return written(status, Map.of("error", sentence));
  }

  private Reply written(int status, Object value) {
    return Reply.bytes(status, "application/json", new BytesBody(json.write(value)));
  }
}
