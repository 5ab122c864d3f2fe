package dev.afterword.playground.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.TestClock;
import dev.afterword.playground.Wire;
import dev.afterword.playground.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpFaultTest {
  private Playground playground;

  @BeforeEach
  void start() throws IOException {
    playground = Playground.start(PlaygroundConfig.loopback(new TestClock()));
  }

  @AfterEach
  void stop() throws IOException {
    playground.close();
  }

  private void fault(FaultKind kind) {
    playground.faults().add(Fault.on("mastodon", kind).method("POST"));
  }

  private HttpResponse<String> post(String... key) throws IOException {
    String token = "Bearer " + playground.credentials().mastodonToken();
    URI statuses = URI.create(playground.mastodonBase() + "/api/v1/statuses");
    String body = Json.write(Map.of("status", "hello"));
    return key.length == 0
        ? Wire.postJson(statuses, body, "Authorization", token)
        : Wire.postJson(statuses, body, "Authorization", token, "Idempotency-Key", key[0]);
  }

  @Test
  void aStatusComesWithoutTakingThePost() throws IOException {
    fault(new FaultKind.Status(503, Optional.of("7"), Optional.of("<h1>Busy</h1>")));
    HttpResponse<String> answer = post();
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("7");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(playground.posts()).isEmpty();
    assertThat(post().statusCode()).isEqualTo(200);
  }

  @Test
  void aDropTakesNothing() {
    fault(new FaultKind.Drop());
    assertThatIOException().isThrownBy(this::post);
    assertThat(playground.posts()).isEmpty();
    assertThat(playground.requests().getLast().status()).isZero();
  }

  @Test
  void acceptThenDropTakesThePostAndSaysNothing() {
    fault(new FaultKind.AcceptThenDrop());
    assertThatIOException().isThrownBy(this::post);
    assertThat(playground.posts()).hasSize(1);
    assertThat(playground.requests()).hasSize(1);
  }

  @Test
  void htmlInsteadOfJsonHidesAPostThatIsThere() throws IOException {
    fault(new FaultKind.Html());
    HttpResponse<String> answer = post();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    assertThat(playground.posts()).hasSize(1);
  }

  @Test
  void cutJsonIsCompleteAsHttp() throws IOException {
    fault(new FaultKind.CutJson());
    HttpResponse<String> answer = post();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Json.object(answer.body().getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(playground.posts()).hasSize(1);
  }

  @Test
  void aCutBodyEndsInTheMiddle() {
    fault(new FaultKind.CutBody());
    assertThatIOException().isThrownBy(this::post);
    assertThat(playground.posts()).hasSize(1);
  }

  @Test
  void aWaitComesAfterThePostIsTaken() throws Exception {
    fault(new FaultKind.Wait(Duration.ofMillis(500)));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow = threads.submit(() -> post());
      while (playground.posts().isEmpty()) {
        Thread.sleep(5);
      }
      assertThat(slow.isDone()).isFalse();
      assertThat(slow.get().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aRepeatThatOvertakesASlowFirstRequestDoubles() throws Exception {
    fault(new FaultKind.WaitBefore(Duration.ofMillis(600)));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow = threads.submit(() -> post("k1"));
      while (!playground.faults().waiting().isEmpty()) {
        Thread.sleep(5);
      }
      assertThat(post("k1").statusCode()).isEqualTo(200);
      slow.get();
    }
    assertThat(playground.posts()).hasSize(2);
  }

  @Test
  void hooksRunBeforeAndAfterThePostIsTaken() throws IOException {
    AtomicInteger before = new AtomicInteger(-1);
    CompletableFuture<Integer> after = new CompletableFuture<>();
    fault(new FaultKind.HookBefore(() -> before.set(playground.posts().size())));
    fault(new FaultKind.HookAfter(() -> after.complete(playground.posts().size())));
    post();
    post();
    assertThat(before).hasValue(0);
    assertThat(after).isCompletedWithValue(2);
  }

  @Test
  void aFaultMeetsOnlyWhatItNamesAndAsOftenAsItSays() throws IOException {
    Fault fault = Fault.on("mastodon", new FaultKind.Status(500)).times(2);
    playground.faults().add(fault.method("POST").pathContains("/statuses"));
    URI instance = URI.create(playground.mastodonBase() + "/api/v2/instance");
    assertThat(Wire.get(instance).statusCode()).isEqualTo(200);
    assertThat(post().statusCode()).isEqualTo(500);
    assertThat(post().statusCode()).isEqualTo(500);
    assertThat(post().statusCode()).isEqualTo(200);
  }
}
