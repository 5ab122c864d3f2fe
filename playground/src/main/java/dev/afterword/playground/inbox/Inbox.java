package dev.afterword.playground.inbox;

import dev.afterword.playground.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All mails that were accepted, durable before {@link #keep} returns. Safe for many threads. */
public final class Inbox implements AutoCloseable {
  private final Optional<Path> folder;
  private final Journal<Envelope> journal;
  private final List<ReceivedMail> mails = new ArrayList<>();

  /** Opens the inbox and reads what earlier runs kept in the directory. */
  public Inbox(Optional<Path> directory) throws IOException {
    this.folder = directory.map(path -> path.resolve("mails"));
    this.journal = Journal.open(directory, "mails", Envelope.class);
    if (folder.isPresent()) {
      Files.createDirectories(folder.get());
      for (Envelope envelope : journal.earlier()) {
        byte[] raw = Files.readAllBytes(folder.get().resolve(envelope.fileName()));
        mails.add(new ReceivedMail(envelope, raw));
      }
    }
  }

  /** Keeps a mail. The journal's line comes last: a mail without one was never accepted. */
  public synchronized ReceivedMail keep(
      Instant now, String from, List<String> recipients, byte[] raw) {
    Envelope envelope = new Envelope(mails.size() + 1, now, from, recipients);
    if (folder.isPresent()) {
      write(folder.get().resolve(envelope.fileName()), raw);
    }
    journal.append(envelope);
    ReceivedMail mail = new ReceivedMail(envelope, raw);
    mails.add(mail);
    return mail;
  }

  private static void write(Path path, byte[] raw) {
    try (FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = ByteBuffer.wrap(raw);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All mails, oldest first. */
  public synchronized List<ReceivedMail> mails() {
    return List.copyOf(mails);
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
