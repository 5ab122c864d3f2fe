package dev.afterword.playground.platform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The request that made or changed a post, as it came.
 *
 * @param method of HTTP
 * @param type of the body, may be empty
 * @param size of the body in bytes
 * @param body its beginning
 */
public record Original(String method, String type, int size, String body) {
  /** A picture may be in it. */
  private static final int KEPT = 64 * 1024;

  static Original of(Request request) {
    byte[] bytes = request.body();
    String text =
        new String(
            Arrays.copyOf(bytes, Math.min(bytes.length, KEPT)),
            bytes.length > KEPT ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    return new Original(
        request.method(),
        request.header("Content-Type").orElse(""),
        bytes.length,
        text.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "·"));
  }
}
