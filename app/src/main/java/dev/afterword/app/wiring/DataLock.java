package dev.afterword.app.wiring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One process at a time owns a data folder. The operating system gives the lock back when the
 * process dies, however it dies.
 */
final class DataLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private DataLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * The lock, for a process that needs it.
   *
   * @throws CommandException if another process has it
   */
  static DataLock own(DataFolder data) {
    return take(data)
        .orElseThrow(
            () ->
                CommandException.failed(
                    "the data folder "
                        + data.path()
                        + " is in use by "
                        + owner(data)
                        + ": stop it, or choose another folder with --data"));
  }

  /** The lock, unless another process has it. */
  static Optional<DataLock> take(DataFolder data) {
    try {
      var channel =
          FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Optional<FileLock> lock = tryLock(channel);
      if (lock.isEmpty()) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
      return Optional.of(new DataLock(channel, lock.get()));
    } catch (IOException impossible) {
      throw CommandException.failed(
          data.lock()
              + " cannot be locked: mend the rights of the data folder, or choose another with"
              + " --data");
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException ours) {
      return Optional.empty();
    }
  }

  /** The process that has it, for people. */
  static Optional<String> holder(DataFolder data) {
    if (!Files.exists(data.lock())) {
      return Optional.empty();
    }
    Optional<DataLock> free = take(data);
    free.ifPresent(DataLock::close);
    return free.isPresent() ? Optional.empty() : Optional.of(owner(data));
  }

  private static String owner(DataFolder data) {
    Path file = data.lock();
    try {
      return "process " + Files.readString(file).strip();
    } catch (IOException unreadable) {
      return "another process";
    }
  }

  @Override
  public void close() {
    try (channel) {
      lock.release();
    } catch (IOException gone) {
      throw CommandException.failed("the lock of the data folder was taken away: " + gone);
    }
  }
}
