package dev.afterword.syndicator.channel.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A mail server on a real socket. Its script gives a reply for a stage; without one it is content.
 * Stages are {@code greeting}, {@code EHLO}, {@code AUTH}, {@code MAIL}, {@code RCPT}, {@code
 * DATA}, {@code .} and {@code QUIT}.
 */
final class ScriptedSmtp implements AutoCloseable {
  /** Instead of a reply: hang up. */
  static final String HANG_UP = "hang up";

  /** Instead of a reply: nothing, until the client goes. */
  static final String STALL = "stall";

  private static final Map<String, String> USUAL =
      Map.of(
          "greeting", "220 scripted",
          "EHLO", "250-scripted\r\n250-AUTH PLAIN\r\n250 8BITMIME",
          "AUTH", "235 welcome",
          "DATA", "354 go on",
          "QUIT", "221 bye");

  private final ServerSocket socket;
  private final Map<String, String> script;
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final List<Thread> open = new CopyOnWriteArrayList<>();

  ScriptedSmtp(Map<String, String> script) {
    this.script = script;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
    Thread.startVirtualThread(this::accept);
  }

  String url(String login) {
    return "smtp://" + login + "127.0.0.1:" + socket.getLocalPort();
  }

  int port() {
    return socket.getLocalPort();
  }

  List<String> commands() {
    return List.copyOf(commands);
  }

  /** Messages as they were received, without dot stuffing undone. */
  List<String> messages() {
    return List.copyOf(messages);
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
    try (connection;
        var in =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      var out = connection.getOutputStream();
      boolean going = reply(out, "greeting");
      while (going) {
        String line = in.readLine();
        if (line == null) {
          return;
        }
        commands.add(line);
        String stage = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        going =
            reply(out, stage) && (!stage.equals("DATA") || isRefused("DATA") || receive(in, out));
      }
    } catch (IOException | InterruptedException gone) {
      // The client left, as some of the tests want it to.
      Thread.currentThread().interrupt();
    }
  }

  private boolean isRefused(String stage) {
    return !script.getOrDefault(stage, "354").startsWith("354");
  }

  private boolean receive(BufferedReader in, OutputStream out)
      throws IOException, InterruptedException {
    var message = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      // RFC 5321, 4.5.2: a line that begins with a dot comes with two.
      message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
    }
    messages.add(message.toString());
    return reply(out, ".");
  }

  private boolean reply(OutputStream out, String stage) throws IOException, InterruptedException {
    String reply = script.getOrDefault(stage, USUAL.getOrDefault(stage, "250 fine"));
    if (reply.equals(STALL)) {
      new CountDownLatch(1).await();
    }
    if (reply.equals(HANG_UP)) {
      return false;
    }
    out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return true;
  }
}
