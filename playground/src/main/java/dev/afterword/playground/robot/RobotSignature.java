package dev.afterword.playground.robot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 of a time and the robot's secret, which the two platforms that sign mix apart. */
final class RobotSignature {
  private static final Duration TOLERANCE = Duration.ofHours(1);

  private RobotSignature() {}

  /** Whether a signature is right and its time near. */
  static boolean isFresh(String given, byte[] key, byte[] data, Instant at, Instant now) {
    byte[] expected = hmac(key, data).getBytes(StandardCharsets.UTF_8);
    return Duration.between(at, now).abs().compareTo(TOLERANCE) <= 0
        && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
  }

  static String hmac(byte[] key, byte[] data) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(data));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
