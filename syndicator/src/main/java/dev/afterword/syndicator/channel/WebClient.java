package dev.afterword.syndicator.channel;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sends one HTTP/1.1 request once, within a deadline that includes the last byte of the body. Never
 * follows a redirect, never repeats a request that could act, never reads more than {@link
 * #LARGEST_BODY}. Safe for use by several threads.
 */
public final class WebClient implements AutoCloseable {
  /** The longest body that is read, in bytes. */
  public static final int LARGEST_BODY = 1 << 20;

  /** The longest that an exchange takes, unless a channel says otherwise. */
  public static final Duration DEADLINE = Duration.ofSeconds(10);

  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final Duration deadline;
  private final AddressPolicy addresses;
  // HTTP/1.1, because the client otherwise asks every plain server for an upgrade.
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  /**
   * A client.
   *
   * @param deadline of the whole exchange
   */
  public WebClient(AddressPolicy addresses, Duration deadline) {
    this.addresses = addresses;
    this.deadline = deadline;
  }

  /** Sends it, once. Throws nothing that a network or server could cause. */
  public Exchange send(WebRequest request) {
    long end = System.nanoTime() + deadline.toNanos();
    return addresses
        .objection(request.target().getHost(), CONNECT)
        .orElseGet(() -> exchange(request, end));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private Exchange exchange(WebRequest request, long end) {
    var head = new AtomicReference<Optional<HttpResponse.ResponseInfo>>(Optional.empty());
    BodyHandler<String> capped =
        BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST_BODY);
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(
            build(request),
            info -> {
              head.set(Optional.of(info));
              return capped.apply(info);
            });
    try {
      var response = answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      return new Exchange.Answered(response.statusCode(), response.headers(), response.body());
    } catch (ExecutionException failed) {
      return broken(head.get(), cause(failed));
    } catch (TimeoutException late) {
      answer.cancel(true);
      return broken(head.get(), late);
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return broken(head.get(), stopped);
    }
  }

  private static Throwable cause(ExecutionException failed) {
    return Objects.requireNonNullElse(failed.getCause(), failed);
  }

  private static HttpRequest build(WebRequest request) {
    var builder =
        HttpRequest.newBuilder(request.target())
            .method(
                request.method(),
                request.body().map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody));
    request.headers().forEach(builder::header);
    return builder.build();
  }

  private static Exchange broken(Optional<HttpResponse.ResponseInfo> head, Throwable failure) {
    return head.<Exchange>map(
            info -> new Exchange.Truncated(info.statusCode(), info.headers(), cutShort(failure)))
        .orElseGet(() -> Failure.of(failure));
  }

  private static String cutShort(Throwable failure) {
    return failure instanceof TimeoutException
        ? "the answer did not end in time"
        : "the answer was cut off or larger than " + LARGEST_BODY + " bytes";
  }
}
