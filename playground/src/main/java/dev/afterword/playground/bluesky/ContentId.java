package dev.afterword.playground.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;

/**
 * Names content by its digest: the same for the same values whatever the order of keys. Looks like
 * a CID, but is taken over JSON instead of CBOR.
 */
final class ContentId {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  private ContentId() {}

  static String ofRecord(JsonNode record) {
    return "bafyrei" + digest(canonical(record).getBytes(StandardCharsets.UTF_8));
  }

  static String ofBlob(byte[] bytes) {
    return "bafkrei" + digest(bytes);
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

  private static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      var text = new StringBuilder();
      int bits = 0;
      int held = 0;
      for (byte next : hash) {
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
