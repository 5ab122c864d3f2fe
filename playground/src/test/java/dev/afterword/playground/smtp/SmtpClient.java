package dev.afterword.playground.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks SMTP by hand, so that it can also speak it badly. */
public final class SmtpClient implements AutoCloseable {
  public static final String MAIL =
      """
      From: Afterword <recaps@example.org>
      To: list@example.org
      Date: Sun, 22 Nov 2026 08:00:00 +0000
      Message-ID: <1@example.org>
      Subject: Recap

      Hello
      """
          .replace("\n", "\r\n");

  private final Socket socket;
  private final BufferedReader in;

  public SmtpClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** A client that has been greeted and has said EHLO. */
  public static SmtpClient greeted(int port) throws IOException {
    SmtpClient client = new SmtpClient(port);
    client.reply();
    client.say("EHLO client.example.org");
    return client;
  }

  /** The last line of the next reply, or "closed". */
  public String reply() throws IOException {
    String line = in.readLine();
    while (line != null && line.length() > 3 && line.charAt(3) == '-') {
      line = in.readLine();
    }
    return line == null ? "closed" : line;
  }

  public String say(String command) throws IOException {
    return send(command + "\r\n");
  }

  public String send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
    return reply();
  }

  /** Envelope, DATA and the mail; the reply after the final dot. */
  public String mail(String recipient, String mail) throws IOException {
    say("MAIL FROM:<recaps@example.org>");
    say("RCPT TO:<" + recipient + ">");
    say("DATA");
    return send(mail + ".\r\n");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
