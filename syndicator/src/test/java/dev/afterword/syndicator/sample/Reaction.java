package dev.afterword.syndicator.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** What a server does with a request that it has read. */
public interface Reaction {
  /** Answers on the connection, which is closed afterwards. */
  void react(OutputStream out) throws IOException, InterruptedException;

  /**
   * A whole answer.
   *
   * @param headers complete lines
   */
  static Reaction answer(int status, String body, String... headers) {
    return out -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      out.write(head(status, bytes.length, headers));
      out.write(bytes);
    };
  }

  /** A whole answer in JSON. */
  static Reaction json(int status, String body, String... headers) {
    String[] more = new String[headers.length + 1];
    System.arraycopy(headers, 0, more, 1, headers.length);
    more[0] = "Content-Type: application/json";
    return answer(status, body, more);
  }

  /** An answer in HTML. */
  static Reaction html(int status) {
    return answer(status, "<html><title>Oops</title></html>", "Content-Type: text/html");
  }

  /** Hangs up without a byte. */
  static Reaction hangUp() {
    return _ -> {};
  }

  /** Says nothing until the client goes. */
  static Reaction stall() {
    return _ -> new CountDownLatch(1).await();
  }

  /** Promises a body and sends none of it until the client goes. */
  static Reaction stallInBody() {
    return out -> {
      out.write(head(200, 100));
      out.write('{');
      out.flush();
      new CountDownLatch(1).await();
    };
  }

  /** Promises more of a body than it sends. */
  static Reaction truncated(int status) {
    return out -> {
      out.write(head(status, 100, "Content-Type: application/json"));
      out.write("{\"id\":".getBytes(StandardCharsets.UTF_8));
    };
  }

  /** Half of a status line. */
  static Reaction halfAHead() {
    return out -> out.write("HTTP/1.1 2".getBytes(StandardCharsets.UTF_8));
  }

  /** Ten megabytes. */
  static Reaction huge() {
    return answer(200, "[" + "1,".repeat(5_000_000) + "1]", "Content-Type: application/json");
  }

  private static byte[] head(int status, int length, String... headers) {
    var head = new StringBuilder("HTTP/1.1 " + status + " Said\r\nConnection: close\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Content-Length: ").append(length).append("\r\n\r\n");
    return head.toString().getBytes(StandardCharsets.UTF_8);
  }
}
