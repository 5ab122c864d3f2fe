package dev.afterword.syndicator.sample;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on a real socket that records each request and answers from a script. */
public final class ScriptedServer implements AutoCloseable {
  /**
   * A request as it arrived.
   *
   * @param headers by lower-case name
   */
  public record Request(String method, String target, Map<String, String> headers, String body) {}

  private final ServerSocket socket;
  private final ConcurrentLinkedQueue<Reaction> script = new ConcurrentLinkedQueue<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<Thread> open = new CopyOnWriteArrayList<>();

  private ScriptedServer(ServerSocket socket) {
    this.socket = socket;
  }

  /** Listens on loopback and reacts in this order; after the last it answers 500. */
  public static ScriptedServer with(Reaction... reactions) {
    try {
      var server = new ScriptedServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      server.script.addAll(List.of(reactions));
      Thread.startVirtualThread(server::accept);
      return server;
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
  }

  /** Its address, without a slash at the end. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /** What arrived so far. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    open.forEach(Thread::interrupt);
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        open.add(Thread.startVirtualThread(() -> serve(connection)));
      }
    } catch (IOException closed) {
      // The test is over.
      open.forEach(Thread::interrupt);
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      requests.add(read(new BufferedInputStream(connection.getInputStream())));
      Reaction reaction = script.poll();
      (reaction == null ? Reaction.answer(500, "the script is over") : reaction)
          .react(connection.getOutputStream());
    } catch (IOException | InterruptedException gone) {
      // The client left, as some of the tests want it to.
      Thread.currentThread().interrupt();
    }
  }

  private static Request read(InputStream in) throws IOException {
    String[] first = line(in).split(" ", -1);
    var headers = new TreeMap<String, String>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Request(first[0], first[1], headers, body);
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
