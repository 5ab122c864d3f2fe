package dev.afterword.desk.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A key that was made once and is kept in a file which only its owner can read.
 *
 * @param key the text
 * @param fresh whether it was made just now
 */
public record KeyFile(String key, boolean fresh) {
  private static final String OWNER_ONLY = "rw-------";

  /**
   * Reads it, or makes it.
   *
   * @throws IOException if neither is possible
   */
  public static KeyFile at(Path file) throws IOException {
    if (!Files.exists(file)) {
      try {
        String key = Secret.random();
        write(file, key + "\n");
        return new KeyFile(key, true);
      } catch (FileAlreadyExistsException other) {
        // Another process on the same folder was faster; its key counts.
      }
    }
    if (isPosix()) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ONLY));
    }
    String key = Files.readString(file).strip();
    if (key.isEmpty()) {
      throw new IOException(file + " holds no key: delete it, and a new one is made");
    }
    return new KeyFile(key, false);
  }

  private static void write(Path file, String text) throws IOException {
    FileAttribute<?>[] attributes =
        isPosix()
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
            }
            : new FileAttribute<?>[0];
    try (var channel =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  @Override
  public String toString() {
    return "KeyFile[…]";
  }
}
