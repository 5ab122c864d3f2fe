package dev.afterword.producer.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A process whose output ends only when what it complains of was heard too and it has ended. JGit
 * asks for both as soon as nothing more comes, while a program that has just been refused is still
 * saying why: without the reason, a host that is not known would be told as a repository that is
 * not there.
 */
final class AwaitedProcess extends Process {
  private static final int PATIENCE_SECONDS = 5;

  private final Process process;
  private final CountDownLatch complained = new CountDownLatch(1);

  AwaitedProcess(Process process) {
    this.process = process;
  }

  @Override
  public int exitValue() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return process.exitValue();
  }

  @Override
  public OutputStream getOutputStream() {
    return process.getOutputStream();
  }

  @Override
  public InputStream getInputStream() {
    return new Output(process.getInputStream(), this::awaitComplaints);
  }

  @Override
  public InputStream getErrorStream() {
    return new Output(process.getErrorStream(), complained::countDown);
  }

  /** Bounded, for a connection that is kept for the next command may hold the stream open. */
  private void awaitComplaints() {
    try {
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        boolean ignored = complained.await(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void destroy() {
    process.destroy();
  }

  /** What a process says, with what is to happen before its end is told. */
  private static final class Output extends FilterInputStream {
    private final Runnable end;

    Output(InputStream source, Runnable end) {
      super(source);
      this.end = end;
    }

    @Override
    public int read() throws IOException {
      return told(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return told(super.read(bytes, offset, length));
    }

    private int told(int read) {
      if (read < 0) {
        end.run();
      }
      return read;
    }
  }
}
