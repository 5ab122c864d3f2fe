package dev.afterword.playground.platform;

import dev.afterword.playground.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform answers, and what the request did.
 *
 * @param id what it created, changed or deleted
 */
public record Answer(
    int status,
    String contentType,
    Map<String, String> headers,
    String body,
    Effect effect,
    Optional<String> id) {
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** An answer in JSON that changed nothing. */
  public static Answer json(int status, Object body) {
    return of(status, "application/json; charset=utf-8", Json.write(body));
  }

  /** An answer of any kind that changed nothing. */
  public static Answer of(int status, String contentType, String body) {
    return new Answer(status, contentType, Map.of(), body, Effect.NONE, Optional.empty());
  }

  /** The same with one more header. */
  public Answer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, contentType, more, body, effect, id);
  }

  /** The same with another status. */
  public Answer withStatus(int other) {
    return new Answer(other, contentType, headers, body, effect, id);
  }

  /** The same, known to have done something. */
  public Answer did(Effect what, String which) {
    return new Answer(status, contentType, headers, body, what, Optional.of(which));
  }

  /** The same effect, told in other words. */
  Answer told(int otherStatus, String otherType, String otherBody) {
    return new Answer(otherStatus, otherType, headers, otherBody, effect, id);
  }
}
