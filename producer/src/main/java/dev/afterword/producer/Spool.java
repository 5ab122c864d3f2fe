package dev.afterword.producer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps what is read until it is appended: every event says how many there are, so none can be
 * appended before all are read, and a first import may be larger than memory. A file without a name
 * where the system allows it, so that nothing is left behind by a crash.
 */
final class Spool implements AutoCloseable {
  private final FileChannel file;
  private long end;

  private Spool(FileChannel file) {
    this.file = file;
  }

  static Spool in(Path folder) {
    try {
      Files.createDirectories(folder);
      Path path = Files.createTempFile(folder, ".spool", ".tmp");
      return new Spool(
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException refused) {
      throw unwritable(refused);
    }
  }

  /** A piece of the file. */
  record Slot(long start, int length) {}

  Slot keep(byte[] bytes) {
    try {
      var buffer = ByteBuffer.wrap(bytes);
      long start = end;
      while (buffer.hasRemaining()) {
        end += file.write(buffer, end);
      }
      return new Slot(start, bytes.length);
    } catch (IOException full) {
      throw unwritable(full);
    }
  }

  byte[] read(Slot slot) {
    var buffer = ByteBuffer.allocate(slot.length());
    try {
      while (buffer.hasRemaining()) {
        if (file.read(buffer, slot.start() + buffer.position()) < 0) {
          throw new IOException("it is shorter than what was written");
        }
      }
      return buffer.array();
    } catch (IOException unreadable) {
      throw unwritable(unreadable);
    }
  }

  private static UncheckedIOException unwritable(IOException cause) {
    return new UncheckedIOException(
        "The data folder cannot hold what is being published: " + cause.getMessage(), cause);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException gone) {
      throw unwritable(gone);
    }
  }
}
