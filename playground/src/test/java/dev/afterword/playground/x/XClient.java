package dev.afterword.playground.x;

import dev.afterword.playground.Playground;
import dev.afterword.playground.Wire;
import dev.afterword.playground.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Signs and sends as a client of X does. */
public final class XClient {
  private final String base;
  private final XSecrets secrets;
  private final InstantSource clock;

  public XClient(Playground playground, InstantSource clock) {
    this(playground.xBase().toString(), playground.credentials().x(), clock);
  }

  XClient(String base, XSecrets secrets, InstantSource clock) {
    this.base = base;
    this.secrets = secrets;
    this.clock = clock;
  }

  public HttpResponse<String> post(String text) throws IOException {
    return send("POST", "/2/tweets", Json.write(Map.of("text", text)));
  }

  public HttpResponse<String> reply(String text, String to) throws IOException {
    return send(
        "POST",
        "/2/tweets",
        Json.write(Map.of("text", text, "reply", Map.of("in_reply_to_tweet_id", to))));
  }

  public HttpResponse<String> send(String method, String path, String body) throws IOException {
    URI uri = URI.create(base + path);
    String[] headers = {"Authorization", authorization(method, uri)};
    return Wire.send(method, uri, body, body.isEmpty() ? headers : Wire.json(headers));
  }

  public static String id(HttpResponse<String> created) {
    return Json.object(created.body().getBytes(StandardCharsets.UTF_8))
        .orElseThrow()
        .path("data")
        .path("id")
        .asText();
  }

  private String authorization(String method, URI uri) {
    Map<String, String> oauth = new TreeMap<>();
    oauth.put("oauth_consumer_key", secrets.consumerKey());
    oauth.put("oauth_token", secrets.accessToken());
    oauth.put("oauth_signature_method", "HMAC-SHA1");
    oauth.put("oauth_timestamp", Long.toString(clock.instant().getEpochSecond()));
    oauth.put("oauth_nonce", "nonce" + System.nanoTime());
    oauth.put("oauth_version", "1.0");
    OauthHeader header = new OauthHeader(oauth);
    oauth.put("oauth_signature", OauthSignature.of(method, uri, query(uri), header, secrets));
    return oauth.entrySet().stream()
        .map(entry -> entry.getKey() + "=\"" + encode(entry.getValue()) + "\"")
        .collect(Collectors.joining(", ", "OAuth ", ""));
  }

  private static List<Map.Entry<String, String>> query(URI uri) {
    List<Map.Entry<String, String>> parameters = new ArrayList<>();
    if (uri.getQuery() != null) {
      for (String pair : uri.getQuery().split("&", -1)) {
        String[] parts = pair.split("=", 2);
        parameters.add(Map.entry(parts[0], parts[1]));
      }
    }
    return parameters;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
