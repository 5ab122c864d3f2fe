package dev.afterword.syndicator.channel.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Tells a Postfix whether a password is right, by the authentication protocol of Dovecot, version 1
 * (https://doc.dovecot.org/latest/developers/design/auth_protocol.html).
 */
final class PasswordServer implements AutoCloseable {
  private static final String GREETING =
      "VERSION\t1\t2\nMECH\tPLAIN\tplaintext\nSPID\t1\nCUID\t1\nCOOKIE\t"
          + "0123456789abcdef".repeat(2)
          + "\nDONE\n";

  private final ServerSocket socket;
  private final String right;

  PasswordServer(String user, String password) throws IOException {
    this.right = "\0" + user + "\0" + password;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        Thread.startVirtualThread(() -> serve(connection));
      }
    } catch (IOException closed) {
      // The test is over.
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Socket connection) {
    try (connection;
        var in =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      var out = connection.getOutputStream();
      out.write(GREETING.getBytes(StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        List<String> words = List.of(line.split("\t"));
        if (words.getFirst().equals("AUTH")) {
          boolean known = words.stream().anyMatch(this::isRight);
          String answer = (known ? "OK\t" : "FAIL\t") + words.get(1) + "\tuser=ada\n";
          out.write(answer.getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** RFC 4616; the client may name itself once more in front. */
  private boolean isRight(String word) {
    return word.startsWith("resp=")
        && new String(Base64.getDecoder().decode(word.substring(5)), StandardCharsets.UTF_8)
            .endsWith(right);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
