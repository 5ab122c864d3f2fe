package dev.afterword.renderer.bucket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.http.ContentStreamProvider;

/**
 * One signed request and its answer, within a deadline. Follows no redirect, repeats nothing. Safe
 * for use by several threads.
 */
final class Transport implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  /** A large file has more time: one second for so many bytes. */
  private static final long SLOWEST = 100_000;

  private static final int LARGEST_ANSWER = 16 << 20;

  private final BucketConfig config;
  private final InstantSource clock;
  private final Signature signature;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  Transport(BucketConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    this.signature = new Signature(config, clock);
  }

  /**
   * What is asked of the store.
   *
   * @param method of HTTP
   * @param address what comes after the base address of the bucket, encoded
   * @param headers to be signed
   * @param body a file; absent if nothing is sent
   * @param deed for people: {@code write zh/index.html}
   */
  record Ask(
      String method,
      String address,
      Map<String, String> headers,
      Optional<Path> body,
      String deed) {
    static Ask of(String method, String address, String deed) {
      return new Ask(method, address, Map.of(), Optional.empty(), deed);
    }

    Ask with(Map<String, String> others) {
      return new Ask(method, address, others, body, deed);
    }
  }

  /**
   * What the store says, whatever it is.
   *
   * @throws BucketException if it says nothing
   */
  HttpResponse<byte[]> send(Ask ask) {
    try {
      HttpRequest.Builder request =
          signature.sign(
              ask.method(),
              URI.create(config.base() + ask.address()),
              ask.headers(),
              ask.body().map(Transport::content));
      Duration deadline = DEADLINE;
      if (ask.body().isPresent()) {
        Path file = ask.body().get();
        request.PUT(BodyPublishers.ofFile(file));
        deadline = deadline.plusSeconds(Files.size(file) / SLOWEST);
      } else {
        request.method(ask.method(), BodyPublishers.noBody());
      }
      return client.send(
          request.timeout(deadline).build(),
          BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    } catch (NoSuchFileException | UncheckedIOException vanished) {
      throw BucketException.lasting(
          "cannot read a file of the site folder to "
              + ask.deed()
              + ": it is made again at the next attempt");
    } catch (IOException trouble) {
      throw unreachable(ask, trouble);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw BucketException.lasting("stopped before it could " + ask.deed());
    }
  }

  private static ContentStreamProvider content(Path file) {
    return ContentStreamProvider.fromInputStreamSupplier(
        () -> {
          try {
            return Files.newInputStream(file);
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        });
  }

  private BucketException unreachable(Ask ask, IOException trouble) {
    String label = config.label();
    return switch (trouble) {
      case HttpTimeoutException _ ->
          BucketException.passing(label + " did not " + ask.deed() + " in time: it is tried again");
      case ConnectException _ ->
          BucketException.passing(
              label + " cannot be reached: correct site.bucket.endpoint, or wait until it is back");
      case SSLException untrusted ->
          BucketException.lasting(
              label
                  + " shows no certificate that this Java trusts ("
                  + untrusted.getMessage()
                  + "): correct site.bucket.endpoint, or let Java trust it");
      default ->
          BucketException.passing(
              label + " broke off the request to " + ask.deed() + ": it is tried again");
    };
  }

  /**
   * What the store says if it has done what it was asked for.
   *
   * @throws BucketException if it has not
   */
  HttpResponse<byte[]> require(HttpResponse<byte[]> answer, Ask ask) {
    if (answer.statusCode() / 100 != 2) {
      throw new Refusal(
              config,
              ask.deed(),
              answer.statusCode(),
              answer.headers(),
              Xml.texts(answer.body()),
              clock.instant())
          .exception();
    }
    return answer;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
