package dev.afterword.desk.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of an open file, passed on piece by piece. */
final class FileBody implements Body {
  private static final int PIECE = 64 * 1024;

  private final FileChannel channel;
  private final long from;
  private final long length;

  FileBody(FileChannel channel, long from, long length) {
    this.channel = channel;
    this.from = from;
    this.length = length;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, length));
    for (long sent = 0; sent < length; sent += piece.limit()) {
      piece.clear().limit((int) Math.min(piece.capacity(), length - sent));
      if (channel.read(piece, from + sent) < 0) {
        throw new EOFException("the file became shorter while it was sent");
      }
      piece.flip();
      out.write(piece.array(), 0, piece.limit());
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
