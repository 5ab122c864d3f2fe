package dev.afterword.desk.hook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells whether a call comes from who knows the secret. Compares in constant time. */
final class Verification {
  private static final String ALGORITHM = "HmacSHA256";

  /** Gitee's documentation: the time may be wrong by one hour. */
  private static final Duration GITEE_TOLERANCE = Duration.ofHours(1);

  private Verification() {}

  static boolean holds(Forge forge, String secret, Delivery delivery) {
    return switch (forge) {
      case GITHUB -> signed(delivery, "X-Hub-Signature-256", secret);
      case GITEA ->
          signed(delivery, "X-Forgejo-Signature", secret)
              || signed(delivery, "X-Gitea-Signature", secret)
              || signed(delivery, "X-Hub-Signature-256", secret);
      case GITLAB -> told(delivery, "X-Gitlab-Token", secret);
      case GITCODE ->
          signed(delivery, "X-GitCode-Signature-256", secret)
              || told(delivery, "X-GitCode-Token", secret);
      case GITEE -> told(delivery, "X-Gitee-Token", secret) || timed(delivery, secret);
    };
  }

  private static boolean told(Delivery delivery, String header, String secret) {
    return delivery.header().apply(header).filter(value -> same(value, secret)).isPresent();
  }

  private static boolean signed(Delivery delivery, String header, String secret) {
    Optional<String> given =
        delivery
            .header()
            .apply(header)
            .map(value -> value.strip().replaceFirst("^sha256=", "").toLowerCase(Locale.ROOT));
    return given
        .filter(value -> same(value, HexFormat.of().formatHex(mac(secret, delivery.body()))))
        .isPresent();
  }

  /** Says only that the sender knew the secret at that time, nothing of the body. */
  private static boolean timed(Delivery delivery, String secret) {
    Optional<String> timestamp =
        delivery.header().apply("X-Gitee-Timestamp").filter(text -> text.matches("[0-9]{1,15}"));
    Optional<String> given = delivery.header().apply("X-Gitee-Token").map(Verification::decoded);
    if (timestamp.isEmpty() || given.isEmpty()) {
      return false;
    }
    var sent = Instant.ofEpochMilli(Long.parseLong(timestamp.get()));
    byte[] text = (timestamp.get() + "\n" + secret).getBytes(StandardCharsets.UTF_8);
    return Duration.between(sent, delivery.arrived()).abs().compareTo(GITEE_TOLERANCE) <= 0
        && same(given.get(), Base64.getEncoder().encodeToString(mac(secret, text)));
  }

  /** The documentation encodes the signature for an address, and its calls do not always. */
  private static String decoded(String token) {
    try {
      return token.indexOf('%') < 0 ? token : URLDecoder.decode(token, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return token;
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] mac(String secret, byte[] text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(text);
    } catch (NoSuchAlgorithmException | InvalidKeyException missing) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
    }
  }
}
