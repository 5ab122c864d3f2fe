package dev.afterword.syndicator.channel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A body of {@code multipart/form-data} (RFC 7578). */
public final class Multipart {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final String boundary;

  private Multipart(String boundary) {
    this.boundary = boundary;
  }

  /**
   * An empty form for a picture, the same bytes on every attempt. A boundary has at most 70
   * characters (RFC 2046, 5.1.1).
   *
   * @param sha256 of the picture
   */
  public static Multipart of(String sha256) {
    return new Multipart("afterword" + sha256.substring(0, Math.min(32, sha256.length())));
  }

  /** With a text. */
  public Multipart field(String name, String text) {
    return part("name=\"" + name + "\"", text.getBytes(StandardCharsets.UTF_8));
  }

  /** With a picture. */
  public Multipart picture(String name, String mediaType, byte[] bytes) {
    String fileName = "cover." + mediaType.replaceFirst(".*/", "");
    String head = "name=\"" + name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: ";
    return part(head + mediaType, bytes);
  }

  private Multipart part(String head, byte[] bytes) {
    write("--" + boundary + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n");
    body.writeBytes(bytes);
    write("\r\n");
    return this;
  }

  private void write(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What the header says. */
  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  /** The whole of it. */
  public byte[] bytes() {
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return whole.toByteArray();
  }
}
