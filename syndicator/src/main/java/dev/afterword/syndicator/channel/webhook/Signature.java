package dev.afterword.syndicator.channel.webhook;

import dev.afterword.syndicator.channel.HmacSha256;
import dev.afterword.syndicator.channel.SettingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** Signs as Standard Webhooks, version 1, wants: HMAC-SHA256 over id, time and the bytes sent. */
final class Signature {
  private static final String PREFIX = "whsec_";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  private final byte[] secret;

  private Signature(byte[] secret) {
    this.secret = secret;
  }

  /** Refuses a secret that a receiver could not have made. */
  static Signature withSecret(String secret) {
    try {
      byte[] bytes = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      if (secret.startsWith(PREFIX) && bytes.length >= SHORTEST && bytes.length <= LONGEST) {
        return new Signature(bytes);
      }
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException malformed) {
      throw unusable();
    }
    throw unusable();
  }

  /** The header {@code webhook-signature}. */
  String of(String id, Instant at, byte[] body) {
    byte[] head = (id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
    byte[] data = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, data, head.length, body.length);
    return "v1," + HmacSha256.of(secret, data);
  }

  private static SettingException unusable() {
    return new SettingException(
        "secret", "secret is no webhook secret: write whsec_ and 24 to 64 bytes in Base64");
  }
}
