package dev.afterword.desk.http;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** A virtual thread for each request, and not more of them than are allowed. */
final class RequestThreads implements Executor {
  private final Semaphore free;
  private final Duration head;
  private final Watch watch;

  RequestThreads(Limits limits, Watch watch) {
    this.free = new Semaphore(limits.requests());
    this.head = limits.head();
    this.watch = watch;
  }

  /**
   * Runs it: from the first byte of the request line to the last of the reply.
   *
   * @throws RejectedExecutionException when there are too many; HttpServer closes the connection
   */
  @Override
  public void execute(Runnable exchange) {
    if (!free.tryAcquire()) {
      throw new RejectedExecutionException("too many requests at the same time");
    }
    Thread thread = Thread.ofVirtual().name("http").unstarted(() -> run(exchange));
    // HttpServer's own threads see the system's classes only; a route may need a library by name.
    thread.setContextClassLoader(RequestThreads.class.getClassLoader());
    thread.start();
  }

  private void run(Runnable exchange) {
    watch.expect(head);
    try {
      exchange.run();
    } finally {
      watch.end();
      free.release();
    }
  }
}
