package dev.afterword.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.desk.access.Door;
import dev.afterword.desk.access.Keys;
import dev.afterword.desk.access.PublicAddress;
import dev.afterword.desk.access.Secret;
import dev.afterword.desk.api.ApiRoute;
import dev.afterword.desk.http.HttpFace;
import dev.afterword.desk.http.HttpFaceConfig;
import dev.afterword.desk.http.Ready;
import dev.afterword.desk.http.Wire;
import dev.afterword.desk.metric.Meters;
import dev.afterword.desk.metric.MetricsRoute;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody without the key gets in: on raw sockets, for no client of ours would send this. */
final class DeskAccessTest {
  private static final String KEY = "the-key-that-operates";
  private static final String READ_KEY = "the-key-that-reads";
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Pattern COOKIE =
      Pattern.compile("Set-cookie: ([^;\r]+)", Pattern.CASE_INSENSITIVE);

  @TempDir private Path site;
  private @Nullable HttpFace running;

  @BeforeEach
  void start() throws Exception {
    Files.writeString(site.resolve("index.html"), "the site");
    running = start(PublicAddress.direct(false));
  }

  private HttpFace face() {
    return Objects.requireNonNull(running);
  }

  private HttpFace start(PublicAddress address) throws Exception {
    var clock = InstantSource.system();
    var door = new Door(new Keys(Secret.of(KEY), Optional.of(Secret.of(READ_KEY))), address, clock);
    return HttpFace.start(
        new HttpFaceConfig(
            InetAddress.getLoopbackAddress(),
            0,
            site,
            Ready::new,
            List.of(
                new DeskRoute(door, Optional::empty, clock),
                new ApiRoute(door, Optional::empty),
                new MetricsRoute(door, new Meters(Optional::empty)))));
  }

  @AfterEach
  void stop() {
    face().close();
  }

  private String raw(String request) throws IOException {
    return Wire.exchange(face().url(), request);
  }

  private String get(String path, String... headers) throws IOException {
    return raw(
        "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + lines(headers) + "\r\n");
  }

  private String post(String path, String body, String... headers) throws IOException {
    return raw(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length
            + "\r\n"
            + lines(headers)
            + "\r\n"
            + body);
  }

  private static String lines(String... headers) {
    return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
  }

  private static String found(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private String enter(String key) throws IOException {
    String page = get("/desk/login");
    return post(
        "/desk/login",
        "token=" + found(TOKEN, page) + "&who=Mei&key=" + key,
        "Cookie: " + found(COOKIE, page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk",
        "/desk/",
        "/desk/holds",
        "/desk/recap?id=a",
        "/desk/events",
        "/desk/nothing",
        "/desk/../desk/holds",
        "/desk/%2e%2e/holds",
        "/desk//holds",
        "/desk/holds%00"
      })
  void aStrangerIsLedToTheForm(String path) throws Exception {
    assertThat(get(path)).startsWith("HTTP/1.1 303").contains("Location: /desk/login\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/status", "/api/v1", "/api/v1/nothing", "/metrics"})
  void aProgramWithoutTheKeyIsRefused(String path) throws Exception {
    assertThat(get(path)).startsWith("HTTP/1.1 401").contains("Bearer");
    assertThat(get(path, "Authorization: Bearer wrong")).startsWith("HTTP/1.1 401");
    assertThat(get(path, "Authorization: Basic " + KEY)).startsWith("HTTP/1.1 401");
    assertThat(get(path + "?key=" + KEY)).startsWith("HTTP/1.1 401");
  }

  @Test
  void theSiteAndHealthAreForEverybody() throws Exception {
    assertThat(get("/")).endsWith("the site");
    assertThat(get("/healthz")).startsWith("HTTP/1.1 200");
    assertThat(get("/readyz")).startsWith("HTTP/1.1 200");
  }

  @Test
  void prometheusShowsTheReadingKey() throws Exception {
    assertThat(get("/metrics", "Authorization: Bearer " + READ_KEY))
        .startsWith("HTTP/1.1 200")
        .contains("afterword_log_read 0.0", "jvm_memory_used_bytes");
  }

  @Test
  void theKeyOpensASessionWhoseCookieNoScriptAndNoOtherSiteGets() throws Exception {
    String answer = enter(KEY);

    assertThat(answer)
        .startsWith("HTTP/1.1 303")
        .containsIgnoringCase("; Path=/desk; HttpOnly; SameSite=Strict\r\n")
        .doesNotContain("Secure");
    assertThat(get("/desk", "Cookie: " + found(COOKIE, answer)))
        .startsWith("HTTP/1.1 503")
        .contains("Kafka is not reached yet");
  }

  @Test
  void everyPageRefusesFramesAndScriptsOfOthers() throws Exception {
    assertThat(get("/desk/login"))
        .containsIgnoringCase("Content-Security-Policy: default-src 'none'; style-src 'self'")
        .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
        .containsIgnoringCase("X-Frame-Options: DENY")
        .containsIgnoringCase("Cache-Control: no-store")
        .containsIgnoringCase("X-Content-Type-Options: nosniff")
        .doesNotContain("unsafe-inline");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "afterword-desk=",
        "afterword-desk=x",
        "afterword-desk=null",
        "afterword-desk=the-key-that-operates",
        "afterword-visit=x; afterword-desk=../../x"
      })
  void aForgedSessionIsNone(String cookie) throws Exception {
    assertThat(get("/desk", "Cookie: " + cookie)).contains("Location: /desk/login");
    assertThat(post("/desk/hold", "hold=a&answer=release&token=x", "Cookie: " + cookie))
        .contains("Location: /desk/login");
  }

  @Test
  void aFormWithoutTheTokenOfItsSessionIsRefused() throws Exception {
    String mine = "Cookie: " + found(COOKIE, enter(KEY));

    assertThat(post("/desk/leave", "", mine)).startsWith("HTTP/1.1 403");
    assertThat(post("/desk/leave", "token=x", mine)).startsWith("HTTP/1.1 403");
    assertThat(post("/desk/leave", "token=", mine)).startsWith("HTTP/1.1 403");
    assertThat(get("/desk/leave", mine)).startsWith("HTTP/1.1 405");
    assertThat(get("/desk", mine)).startsWith("HTTP/1.1 503");
  }

  @Test
  void aLoginFromAnotherSiteIsRefused() throws Exception {
    String page = get("/desk/login");
    String form = "token=" + found(TOKEN, page) + "&key=" + KEY;
    String cookie = "Cookie: " + found(COOKIE, page);

    assertThat(post("/desk/login", form)).startsWith("HTTP/1.1 403");
    assertThat(post("/desk/login", form, cookie, "Sec-Fetch-Site: cross-site"))
        .startsWith("HTTP/1.1 403");
    assertThat(post("/desk/login", form, cookie, "Sec-Fetch-Site: same-origin"))
        .startsWith("HTTP/1.1 303");
  }

  @Test
  void whoGuessesTheKeyIsStopped() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(enter("guess-number-" + i)).startsWith("HTTP/1.1 403");
    }
    assertThat(enter(KEY)).startsWith("HTTP/1.1 429").containsIgnoringCase("Retry-After: 300");
    assertThat(get("/api/v1/status", "Authorization: Bearer " + KEY)).startsWith("HTTP/1.1 429");
  }

  @Test
  void nothingThatIsSentBecomesAHeader() throws Exception {
    assertThat(get("/desk/%0d%0aSet-Cookie:%20a=b")).doesNotContain("Set-Cookie: a=b");
    assertThat(get("/desk?x=%0d%0aSet-Cookie:%20a=b")).doesNotContain("Set-Cookie: a=b");
    String page = get("/desk/login");
    assertThat(
            post(
                "/desk/login",
                "token=" + found(TOKEN, page) + "&key=" + KEY + "&who=a%0d%0aSet-Cookie:%20a=b",
                "Cookie: " + found(COOKIE, page)))
        .startsWith("HTTP/1.1 303")
        .doesNotContain("a=b");
    assertThat(get("/api/v1/%0d%0aX-Split:%201", "Authorization: Bearer " + KEY))
        .doesNotContain("\nX-Split");
  }

  @Test
  void aRequestWithTwoEndsIsRefused() throws Exception {
    assertThat(
            raw(
                """
                POST /desk/login HTTP/1.1
                Host: x
                Content-Length: 4
                Transfer-Encoding: chunked

                0

                GET /desk HTTP/1.1
                Host: x

                """
                    .replace("\n", "\r\n")))
        .doesNotContain("HTTP/1.1 200", "HTTP/1.1 303");
    assertThat(
            raw(
                "POST /desk/login HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n"
                    + "Content-Length: 5\r\nConnection: close\r\n\r\nabcde"))
        .doesNotContain("HTTP/1.1 200", "HTTP/1.1 303");
    assertThat(raw("GET /desk HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void aHugeFormAndAnotherMediaTypeAreRefused() throws Exception {
    assertThat(post("/desk/login", "key=" + "x".repeat(100_000))).doesNotContain("HTTP/1.1 303");
    assertThat(
            raw(
                "POST /desk/login HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                    + "Content-Type: text/plain\r\nContent-Length: 3\r\n\r\na=b"))
        .startsWith("HTTP/1.1 403");
    assertThat(post("/desk/login", "key=%zz")).startsWith("HTTP/1.1 403");
  }

  @Test
  void behindAProxyLinksCookiesAndAddressesAreItsOwn() throws Exception {
    face().close();
    running = start(PublicAddress.behind(URI.create("https://ops.example/afterword")));

    assertThat(get("/desk")).contains("Location: /afterword/desk/login\r\n");
    assertThat(get("/desk/login")).contains("action=\"/afterword/desk/login\"");
    assertThat(enter(KEY)).contains("; Path=/afterword/desk; HttpOnly; SameSite=Strict; Secure");
    for (int i = 0; i < 10; i++) {
      get("/api/v1/status", "Authorization: Bearer wrong", "X-Forwarded-For: 1.1.1.1, 192.0.2.1");
    }
    assertThat(get("/metrics", "Authorization: Bearer " + KEY, "X-Forwarded-For: 192.0.2.1"))
        .startsWith("HTTP/1.1 401");
    assertThat(get("/metrics", "Authorization: Bearer " + KEY, "X-Forwarded-For: 192.0.2.2"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void withoutAProxyNobodyCanSpeakForAnotherAddress() throws Exception {
    for (int i = 0; i < 10; i++) {
      get("/api/v1/status", "Authorization: Bearer wrong", "X-Forwarded-For: 192.0.2." + i);
    }
    assertThat(get("/metrics", "Authorization: Bearer " + KEY)).startsWith("HTTP/1.1 401");
  }
}
