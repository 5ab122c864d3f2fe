package dev.afterword.desk.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Gives the client new time with every piece it takes. */
final class WatchedOutput extends FilterOutputStream {
  private final Watch watch;

  WatchedOutput(OutputStream out, Watch watch) {
    super(out);
    this.watch = watch;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    watch.progress();
  }
}
