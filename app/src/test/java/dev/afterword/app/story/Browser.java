package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** A person at the desk, who reads pages and sends their forms. */
final class Browser implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private final URI base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = client(HttpClient.Redirect.NORMAL);
  private final HttpClient halting = client(HttpClient.Redirect.NEVER);

  Browser(URI base) {
    this.base = base;
  }

  static Browser entered(URI base, String key, String who)
      throws IOException, InterruptedException {
    var browser = new Browser(base);
    HttpResponse<String> inside =
        browser.send("/desk/login", "/desk/login", "key", key, "who", who);
    assertThat(inside.statusCode()).isEqualTo(200);
    return browser;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpClient client(HttpClient.Redirect redirect) {
    return HttpClient.newBuilder().cookieHandler(cookies).followRedirects(redirect).build();
  }

  /** What the script of an open page does when something has changed. */
  HttpResponse<String> refresh(String path) throws IOException, InterruptedException {
    return client.send(
        request(path).header("Afterword-Refresh", "yes").build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
  }

  /** Sends a form of a page; the page that follows. */
  HttpResponse<String> send(String page, String action, String... fields)
      throws IOException, InterruptedException {
    return client.send(form(page, action, fields), BodyHandlers.ofString());
  }

  /** Sends a form of a page, and goes nowhere yet; where the answer leads. */
  String lead(String page, String action, String... fields)
      throws IOException, InterruptedException {
    return halting
        .send(form(page, action, fields), BodyHandlers.discarding())
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private HttpRequest form(String page, String action, String... fields)
      throws IOException, InterruptedException {
    var token = TOKEN.matcher(get(page).body());
    assertThat(token.find()).isTrue();
    var form = new StringBuilder("token=").append(encoded(token.group(1)));
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    return request(action)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form.toString()))
        .build();
  }

  /** As a program, with a key and no session. */
  HttpResponse<String> call(String key, String path, String json)
      throws IOException, InterruptedException {
    var request = request(path).header("Authorization", "Bearer " + key);
    if (!json.isEmpty()) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.shutdownNow();
    halting.shutdownNow();
  }
}
