package dev.afterword.desk.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A text that only its owners know. Compared in constant time, never printed. */
public final class Secret {
  private static final int BYTES = 32;

  private final byte[] digest;

  private Secret(byte[] digest) {
    this.digest = digest;
  }

  /** Keeps a digest, not the text. */
  public static Secret of(String text) {
    return new Secret(digest(text));
  }

  /** A new text that nobody can guess, in letters that fit everywhere. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether it is this text; takes as long for a near miss as for a far one. */
  public boolean is(String text) {
    return MessageDigest.isEqual(digest, digest(text));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
