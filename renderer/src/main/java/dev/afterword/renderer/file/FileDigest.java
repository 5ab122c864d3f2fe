package dev.afterword.renderer.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a file of any size. */
final class FileDigest {
  private FileDigest() {}

  static String of(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        Files.copy(file, sink);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
