package dev.afterword.renderer.remote;

import dev.afterword.contract.RemoteFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Asks one server about one file, by HEAD (RFC 9110, 9.3.2): no byte of the file is fetched. Each
 * request has a deadline; a few redirects are followed, each only to an address that may be asked.
 */
final class Question implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final int REDIRECTS = 3;

  private final InstantSource clock;
  private final Predicate<InetAddress> allowed;
  private Optional<HttpClient> client = Optional.empty();

  Question(InstantSource clock, Predicate<InetAddress> allowed) {
    this.clock = clock;
    this.allowed = allowed;
  }

  /** What the server says; empty if it says nothing, or nothing about a recording. */
  Optional<RemoteFile> ask(String url) throws InterruptedException {
    String place = url;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      Optional<HttpResponse<Void>> answer = head(place);
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      Optional<String> elsewhere = redirect(answer.get());
      if (elsewhere.isEmpty()) {
        return answer.filter(found -> found.statusCode() == 200).flatMap(found -> read(url, found));
      }
      place = elsewhere.get();
    }
    return Optional.empty();
  }

  private Optional<HttpResponse<Void>> head(String place) throws InterruptedException {
    try {
      URI address = new URI(place);
      if (!mayAsk(address)) {
        return Optional.empty();
      }
      return Optional.of(
          client()
              .send(
                  HttpRequest.newBuilder(address)
                      .HEAD()
                      .header("Accept-Encoding", "identity")
                      .header("User-Agent", "Afterword")
                      .timeout(DEADLINE)
                      .build(),
                  BodyHandlers.discarding()));
    } catch (URISyntaxException | IllegalArgumentException | IOException unanswered) {
      return Optional.empty();
    }
  }

  /** Made at the first question: the certificates that it reads cost a tenth of a start. */
  private synchronized HttpClient client() {
    HttpClient made =
        client.orElseGet(
            () ->
                HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .build());
    client = Optional.of(made);
    return made;
  }

  private boolean mayAsk(URI address) throws UnknownHostException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    return List.of("http", "https").contains(scheme)
        && address.getHost() != null
        && address.getRawUserInfo() == null
        && Stream.of(InetAddress.getAllByName(address.getHost())).allMatch(allowed);
  }

  private static Optional<String> redirect(HttpResponse<Void> answer) {
    return answer.statusCode() / 100 == 3
        ? answer.headers().firstValue("Location").flatMap(place -> resolve(answer.uri(), place))
        : Optional.empty();
  }

  private static Optional<String> resolve(URI from, String place) {
    try {
      return Optional.of(from.resolve(place).toString());
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private Optional<RemoteFile> read(String url, HttpResponse<Void> answer) {
    HttpHeaders headers = answer.headers();
    Optional<String> type =
        headers
            .firstValue("Content-Type")
            .map(value -> value.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
            .filter(value -> value.matches("[a-z]+/[a-z0-9.+-]{1,80}"));
    // Where a login or a note is shown instead of the file, its length is not that of the file.
    if (type.filter(value -> value.startsWith("text/")).isPresent()) {
      return Optional.empty();
    }
    Optional<Long> length =
        headers
            .firstValue("Content-Length")
            .filter(_ -> headers.firstValue("Content-Encoding").isEmpty())
            .filter(value -> value.matches("\\d{1,18}"))
            .map(Long::parseLong);
    var file = new RemoteFile(url, length, type, clock.instant());
    return Optional.of(file).filter(known -> known.length().isPresent());
  }

  @Override
  public synchronized void close() {
    client.ifPresent(HttpClient::shutdownNow);
  }
}
