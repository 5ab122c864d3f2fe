package dev.afterword.desk.forge;

import dev.afterword.desk.hook.Forge;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Speaks with forges: one request at a time, within a deadline that includes the last byte. Follows
 * no redirect, so the token goes nowhere else. Safe for use by several threads.
 */
public final class ForgeClient implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final int LARGEST_ANSWER = 1 << 20;

  private final Duration deadline;
  private Optional<HttpClient> client = Optional.empty();

  /** With ten seconds for each call. */
  public ForgeClient() {
    this(DEADLINE);
  }

  ForgeClient(Duration deadline) {
    this.deadline = deadline;
  }

  /** Puts a status beside a commit. Throws nothing that a network or forge could cause. */
  ForgeAnswer put(ForgeAccount account, String hash, CommitStatus status) {
    Forge forge = account.repository().forge();
    return call(
        account,
        request(account, account.repository().statuses(hash))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(StatusBody.of(forge, status)))
            .build(),
        status.verdict());
  }

  /** Looks whether the repository is there for this token. Changes nothing. */
  public ForgeAnswer look(ForgeAccount account) {
    return call(
        account, request(account, account.repository().itself()).GET().build(), Verdict.PENDING);
  }

  private static HttpRequest.Builder request(ForgeAccount account, URI target) {
    var request = HttpRequest.newBuilder(target).header("User-Agent", StatusBody.CONTEXT);
    String token = account.token();
    return switch (account.repository().forge()) {
      case GITHUB ->
          request
              .header("Authorization", "Bearer " + token)
              .header("Accept", "application/vnd.github+json")
              .header("X-GitHub-Api-Version", "2022-11-28");
      case GITLAB -> request.header("PRIVATE-TOKEN", token);
      case GITEA, GITEE, GITCODE -> request.header("Authorization", "token " + token);
    };
  }

  private ForgeAnswer call(ForgeAccount account, HttpRequest request, Verdict verdict) {
    CompletableFuture<HttpResponse<String>> answer =
        client()
            .sendAsync(
                request,
                BodyHandlers.limiting(
                    BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST_ANSWER));
    try {
      HttpResponse<String> response = answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
      return Replies.read(account.repository().forge(), response, verdict);
    } catch (ExecutionException broken) {
      return Replies.unreachable(String.valueOf(request.uri().getHost()));
    } catch (TimeoutException late) {
      answer.cancel(true);
      return Replies.unreachable(String.valueOf(request.uri().getHost()));
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Replies.unreachable(String.valueOf(request.uri().getHost()));
    }
  }

  /** Made at the first call: the certificates that it reads cost a tenth of a start. */
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

  @Override
  public synchronized void close() {
    client.ifPresent(HttpClient::shutdownNow);
  }
}
