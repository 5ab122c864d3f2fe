package dev.afterword.desk.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** What a reply carries; closed when it was written, and also when it was not. */
public sealed interface Body extends Closeable permits BytesBody, EventBody, FileBody {
  /** In bytes, known before the first of them is sent; below 0 where it has no end. */
  long length();

  /**
   * Writes exactly {@link #length()} bytes.
   *
   * @throws IOException when there are fewer, or the client is gone
   */
  void writeTo(OutputStream out) throws IOException;
}
