package dev.afterword.syndicator.channel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.JsonCodec;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** One server and what every request to it carries. Its address may be a secret. */
public final class WebService implements AutoCloseable {
  /** What must not stand in an address as it is (RFC 3986, 2). */
  private static final Pattern ILLEGAL =
      Pattern.compile("[^!-~]+|[\"<>\\\\^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})");

  private final URI base;
  private final UnaryOperator<WebRequest> credentials;
  private final WebClient client;
  private final JsonCodec codec = new JsonCodec();

  /**
   * A service.
   *
   * @param base without a slash at its end
   * @param headers credentials, as every request carries them
   */
  public WebService(URI base, Map<String, String> headers, WebClient client) {
    this(base, request -> request.with(headers), client);
  }

  /**
   * A service whose requests are signed.
   *
   * @param base without a slash at its end
   * @param credentials put on every request
   */
  public WebService(URI base, UnaryOperator<WebRequest> credentials, WebClient client) {
    this.base = base;
    this.credentials = credentials;
    this.client = client;
  }

  /**
   * The service of a channel, with what its settings say of private networks.
   *
   * @param base without a slash at its end
   * @param headers credentials, as every request carries them
   */
  public static WebService of(ChannelSettings settings, URI base, Map<String, String> headers) {
    return new WebService(
        base, headers, new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE));
  }

  /** The credentials of a bearer token. */
  public static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  /** The credentials of a name and a password. */
  public static Map<String, String> basic(String name, String password) {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** Another address of the same platform, which gets the same credentials. */
  public WebService at(URI other) {
    return new WebService(other, credentials, client);
  }

  /** Its address, for links to what it shows; not to be shown where it is a secret. */
  public URI base() {
    return base;
  }

  /**
   * Asks.
   *
   * @param path behind the base, encoded, with its query
   */
  public Exchange get(String path) {
    return send(WebRequest.get(target(path)));
  }

  /** Sends JSON. */
  public Exchange json(String method, String path, JsonNode body) {
    return json(method, path, body, Map.of());
  }

  /** Sends JSON with more headers than every request has. */
  public Exchange json(String method, String path, JsonNode body, Map<String, String> more) {
    return send(WebRequest.json(method, target(path), codec.write(body)).with(more));
  }

  /** Sends the members of an object as a form. */
  public Exchange form(String method, String path, JsonNode fields) {
    return send(WebRequest.form(method, target(path), fields));
  }

  /** Sends a form with a file in it. */
  public Exchange form(String method, String path, Multipart form) {
    return bytes(method, path, form.contentType(), form.bytes());
  }

  /** Sends bytes as they are. */
  public Exchange bytes(String method, String path, String mediaType, byte[] bytes) {
    return send(WebRequest.bytes(method, target(path), mediaType, bytes));
  }

  /** Sends nothing but a wish. */
  public Exchange bare(String method, String path) {
    return send(WebRequest.bare(method, target(path)));
  }

  /** The body of a successful answer, if it is JSON. */
  public static Optional<JsonNode> read(Exchange exchange) {
    return exchange instanceof Exchange.Answered answer && answer.status() == 200
        ? PlatformWords.json(answer)
        : Optional.empty();
  }

  /** A text as a part of a path or as a value in a query. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    client.close();
  }

  private Exchange send(WebRequest request) {
    return client.send(credentials.apply(request.with("Accept", "application/json")));
  }

  /** Ids come from platforms and people; an exception about one would tell the address. */
  private URI target(String path) {
    return URI.create(base + ILLEGAL.matcher(path).replaceAll(signs -> encoded(signs.group())));
  }
}
