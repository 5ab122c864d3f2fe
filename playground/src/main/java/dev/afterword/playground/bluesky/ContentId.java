package dev.afterword.playground.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * Names content by its digest: the same for the same values whatever the order of keys. That of a
 * blob is its CID, which a client can tell before the upload; that of a record looks like one, but
 * is taken over JSON instead of CBOR.
 */
final class ContentId {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  /** Version, codec, hash function and its length (https://github.com/multiformats/cid). */
  private static final byte[] RAW = {1, 0x55, 0x12, 32};

  private static final byte[] CBOR = {1, 0x71, 0x12, 32};

  private ContentId() {}

  static String ofRecord(JsonNode record) {
    return contentId(CBOR, canonical(record).getBytes(StandardCharsets.UTF_8));
  }

  static String ofBlob(byte[] bytes) {
    return contentId(RAW, bytes);
  }

  private static String canonical(JsonNode node) {
    if (node.isObject()) {
      var sorted = new TreeMap<String, String>();
      node.properties().forEach(entry -> sorted.put(entry.getKey(), canonical(entry.getValue())));
      return sorted.toString();
    }
    if (node.isArray()) {
      return node.valueStream().map(ContentId::canonical).toList().toString();
    }
    return node.toString();
  }

  private static String contentId(byte[] prefix, byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      byte[] whole = Arrays.copyOf(prefix, prefix.length + digest.length);
      System.arraycopy(digest, 0, whole, prefix.length, digest.length);
      var text = new StringBuilder("b");
      int bits = 0;
      int held = 0;
      for (byte next : whole) {
        bits = (bits << 8 | (next & 0xFF)) & 0xFFFF;
        held += 8;
        while (held >= 5) {
          held -= 5;
          text.append(ALPHABET.charAt(bits >> held & 31));
        }
      }
      return text.append(ALPHABET.charAt(bits << (5 - held) & 31)).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
