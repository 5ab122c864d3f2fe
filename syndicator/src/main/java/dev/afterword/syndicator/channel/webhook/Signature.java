package dev.afterword.syndicator.channel.webhook;

import dev.afterword.syndicator.channel.SettingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks, version 1, wants: HMAC-SHA256 over id, time and the bytes sent. */
final class Signature {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  private final SecretKeySpec key;

  private Signature(byte[] secret) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
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
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", missing);
    }
  }

  private static SettingException unusable() {
    return new SettingException(
        "secret", "secret is no webhook secret: write whsec_ and 24 to 64 bytes in Base64");
  }
}
