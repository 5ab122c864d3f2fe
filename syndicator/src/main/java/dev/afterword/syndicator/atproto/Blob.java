package dev.afterword.syndicator.atproto;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.Digests;
import dev.afterword.syndicator.picture.Thumbnail;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * What a server will call an upload, told before it is made: the record that names it is fixed
 * first.
 */
public final class Blob {
  /** A CID of raw bytes by SHA-256: version, codec, hash function, length. */
  private static final byte[] PREFIX = {1, 0x55, 0x12, 32};

  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

  private Blob() {}

  /** As a record names it. */
  public static ObjectNode of(Thumbnail picture) {
    ObjectNode blob = JsonNodeFactory.instance.objectNode().put("$type", "blob");
    blob.putObject("ref").put("$link", cid(picture.bytes()));
    return blob.put("mimeType", picture.mediaType()).put("size", picture.bytes().length);
  }

  static String cid(byte[] bytes) {
    byte[] digest = HexFormat.of().parseHex(Digests.sha256(bytes));
    var number =
        new BigInteger(
            1, ByteBuffer.allocate(PREFIX.length + digest.length).put(PREFIX).put(digest).array());
    int bits = 8 * (PREFIX.length + digest.length);
    int padding = (5 - bits % 5) % 5;
    var text = new StringBuilder("b");
    for (int shift = bits + padding - 5; shift >= 0; shift -= 5) {
      text.append(BASE32.charAt(number.shiftLeft(padding).shiftRight(shift).intValue() & 31));
    }
    return text.toString();
  }
}
