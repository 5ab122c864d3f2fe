package dev.afterword.desk.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A body that was made in memory. */
public final class BytesBody implements Body {
  private final byte[] bytes;

  /** Takes a copy. */
  public BytesBody(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** Text in UTF-8. */
  public static BytesBody of(String text) {
    return new BytesBody(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  @Override
  public void close() {}
}
