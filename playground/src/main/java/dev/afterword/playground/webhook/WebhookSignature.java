package dev.afterword.playground.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The symmetric signature of Standard Webhooks: {@code v1,} and base64 of HMAC-SHA256 over id,
 * timestamp and body.
 */
final class WebhookSignature {
  private static final String PREFIX = "whsec_";

  private final SecretKeySpec key;

  /** Takes a secret of the form {@code whsec_} and base64. */
  WebhookSignature(String secret) {
    byte[] bytes = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    this.key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  /** Whether one of the space-separated signatures is right. */
  boolean isIn(String header, String id, String timestamp, byte[] body) {
    byte[] expected = sign(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
    return Arrays.stream(header.split(" ", -1))
        .anyMatch(each -> MessageDigest.isEqual(expected, each.getBytes(StandardCharsets.UTF_8)));
  }

  private String sign(String id, String timestamp, byte[] body) {
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    signed.writeBytes((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
    signed.writeBytes(body);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.toByteArray()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
