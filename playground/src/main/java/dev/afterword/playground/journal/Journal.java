package dev.afterword.playground.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.afterword.playground.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Events as JSON lines, each forced to the disk before {@link #append} returns; without a folder
 * they are only passed on.
 */
public final class Journal<E> implements AutoCloseable {
  private final List<E> earlier;
  private final Optional<FileChannel> file;

  private Journal(List<E> earlier, Optional<FileChannel> file) {
    this.earlier = List.copyOf(earlier);
    this.file = file;
  }

  /**
   * Opens {@code name.jsonl} in the folder, which is made when it is not there.
   *
   * @throws IOException when the file cannot be opened, or a line of it cannot be read
   */
  public static <E> Journal<E> open(Optional<Path> directory, String name, Class<E> type)
      throws IOException {
    if (directory.isEmpty()) {
      return new Journal<>(List.of(), Optional.empty());
    }
    Path path = Files.createDirectories(directory.get()).resolve(name + ".jsonl");
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    byte[] bytes = Files.readAllBytes(path);
    int end = endOfLastLine(bytes);
    // A kill in the middle of a write leaves half a line: its sender was never answered, so it may
    // go.
    channel.truncate(end).position(end);
    return new Journal<>(
        parse(path, new String(bytes, 0, end, StandardCharsets.UTF_8), type), Optional.of(channel));
  }

  /** What was appended before this journal was opened, in order. */
  public List<E> earlier() {
    return earlier;
  }

  /** Makes the event durable. Throws {@link UncheckedIOException} when the disk refuses it. */
  public synchronized void append(E event) {
    if (file.isPresent()) {
      try {
        write(file.get(), Json.write(event) + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void write(FileChannel channel, String line) throws IOException {
    long start = channel.position();
    try {
      ByteBuffer buffer = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(false);
    } catch (IOException e) {
      // The sender will be told that it failed, so nothing of it may stay.
      channel.truncate(start).position(start);
      throw e;
    }
  }

  private static int endOfLastLine(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static <E> List<E> parse(Path path, String text, Class<E> type) throws IOException {
    List<E> events = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int index = 0; index < lines.size(); index++) {
      try {
        events.add(Json.read(lines.get(index), type));
      } catch (JsonProcessingException e) {
        throw new IOException(
            path
                + ":"
                + (index + 1)
                + ": this line cannot be read; move the file away to start with nothing.",
            e);
      }
    }
    return events;
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
