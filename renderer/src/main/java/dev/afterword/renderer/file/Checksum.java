package dev.afterword.renderer.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells whether a file of ours is still what was written, and whether what was read for it is still
 * the same: two checksums of 32 bits, which processors compute themselves. SHA-256 takes thirty
 * times as long where only the JVM's first compiler works, and nobody has to be convinced by these.
 */
public final class Checksum {
  /** Hexadecimal digits. */
  static final int LENGTH = 16;

  private static final int PIECE = 65_536;

  private final CRC32 first = new CRC32();
  private final CRC32C second = new CRC32C();

  private Checksum() {}

  /** The checksum of some bytes, one part after the other. */
  public static String of(byte[]... parts) {
    var checksum = new Checksum();
    for (byte[] part : parts) {
      checksum.update(part, part.length);
    }
    return checksum.value();
  }

  static String of(Path file) throws IOException {
    var checksum = new Checksum();
    var piece = new byte[PIECE];
    try (InputStream stream = Files.newInputStream(file)) {
      for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
        checksum.update(piece, read);
      }
    }
    return checksum.value();
  }

  private void update(byte[] bytes, int length) {
    first.update(bytes, 0, length);
    second.update(bytes, 0, length);
  }

  private String value() {
    return HexFormat.of().toHexDigits(first.getValue() << 32 | second.getValue(), LENGTH);
  }
}
