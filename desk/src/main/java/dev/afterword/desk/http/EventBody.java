package dev.afterword.desk.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Events as they come, until the client goes (HTML Standard, 9.2, server-sent events). */
public final class EventBody implements Body {
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final Events events;

  /** Of a source. */
  public EventBody(Events events) {
    this.events = events;
  }

  /** Where the events come from. */
  public interface Events extends AutoCloseable {
    /**
     * The data of the next event, one line.
     *
     * @param patience after which nothing has happened
     */
    Optional<String> next(Duration patience) throws InterruptedException;

    @Override
    void close();
  }

  /** Not known: it has no end of its own. */
  @Override
  public long length() {
    return -1;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try {
      send(out, "retry: 3000\n\n");
      while (true) {
        String line = events.next(HEARTBEAT).map(data -> "data: " + data).orElse(":");
        send(out, line + "\n\n");
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the face is being closed");
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    events.close();
  }
}
