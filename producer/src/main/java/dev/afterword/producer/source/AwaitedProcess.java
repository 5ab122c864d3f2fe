package dev.afterword.producer.source;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/**
 * A process that is waited for before its outcome is told. JGit asks for it as soon as nothing more
 * comes, when a program that has just been refused has not ended yet.
 */
final class AwaitedProcess extends Process {
  private static final int PATIENCE_SECONDS = 5;

  private final Process process;

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
    return process.getInputStream();
  }

  @Override
  public InputStream getErrorStream() {
    return process.getErrorStream();
  }

  @Override
  public int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void destroy() {
    process.destroy();
  }
}
