package dev.afterword.renderer.bucket;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A stand-in for S3: one bucket on loopback, in memory. It verifies every signature, lists in small
 * parts, holds conditions as S3 does, and misbehaves on demand.
 */
public final class StoreServer implements AutoCloseable {
  private static final int PART = 7;
  private static final String BUCKET = "pages";
  private static final String ACCESS = "AKIAEXAMPLEEXAMPLE01";
  private static final String SECRET = "a/secret+that/nobody+prints";

  /** An object. */
  public static final class Stored {
    private final byte[] bytes;
    private final Map<String, String> headers;

    Stored(byte[] bytes, Map<String, String> headers) {
      this.bytes = bytes.clone();
      this.headers = Map.copyOf(headers);
    }

    /** Its bytes. */
    public byte[] bytes() {
      return bytes.clone();
    }

    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }

    String tag() {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
      } catch (NoSuchAlgorithmException impossible) {
        throw new AssertionError(impossible);
      }
    }

    /** Its bytes as a text. */
    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** What goes wrong with a request. */
  sealed interface Fault {
    /** The connection breaks, before or after the request was carried out. */
    record Broken(boolean carriedOut) implements Fault {}

    /** The store answers an error. */
    record Refused(int status, String code) implements Fault {}
  }

  private final HttpServer server;
  private final Map<String, Stored> objects = new ConcurrentSkipListMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Signatures signatures = new Signatures(ACCESS, SECRET, "eu-west-1");
  private volatile Function<String, Optional<Fault>> faults = _ -> Optional.empty();

  /** An empty bucket. */
  public StoreServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** The configuration that leads here. */
  public BucketConfig config(String prefix) {
    return config(prefix, new BucketConfig.Keys(ACCESS, SECRET, Optional.empty()));
  }

  BucketConfig config(String prefix, BucketConfig.Keys keys) {
    URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new BucketConfig(endpoint, "eu-west-1", BUCKET, prefix, keys, true, true);
  }

  static String secret() {
    return SECRET;
  }

  static String access() {
    return ACCESS;
  }

  /** Objects by key. */
  public Map<String, Stored> objects() {
    return objects;
  }

  /** What was asked for since the last call: method and key. */
  List<String> requests() {
    List<String> asked = List.copyOf(requests);
    requests.clear();
    return asked;
  }

  /** Answers this error to everything, or nothing of the kind any more. */
  public void refuse(Optional<String> code) {
    faults = _ -> code.map(error -> new Fault.Refused(403, error));
  }

  /** By method and key of a request. */
  void misbehave(Function<String, Optional<Fault>> other) {
    faults = other;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      String key = path.substring(Math.min(path.length(), BUCKET.length() + 2));
      String request = exchange.getRequestMethod() + " " + key;
      requests.add(request);
      Optional<Fault> fault = faults.apply(request);
      if (fault.orElse(null) instanceof Fault.Broken broken) {
        if (broken.carriedOut()) {
          carryOut(exchange, key, body);
        }
        return;
      }
      Optional<String> wrong = signatures.fault(exchange, body);
      Answer answer =
          fault.orElse(null) instanceof Fault.Refused refused
              ? error(refused.status(), refused.code())
              : wrong.map(code -> error(403, code)).orElseGet(() -> carryOut(exchange, key, body));
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      boolean empty = answer.body().isEmpty() || exchange.getRequestMethod().equals("HEAD");
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), empty ? -1 : bytes.length);
      if (!empty) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private record Answer(int status, Map<String, String> headers, String body) {}

  private static Answer error(int status, String code) {
    return new Answer(
        status,
        Map.of("Content-Type", "application/xml"),
        "<?xml version=\"1.0\"?><Error><Code>%s</Code><Message>no, %s</Message></Error>"
            .formatted(code, SECRET));
  }

  private synchronized Answer carryOut(HttpExchange exchange, String key, byte[] body) {
    Optional<Stored> there = Optional.ofNullable(objects.get(key));
    return switch (exchange.getRequestMethod()) {
      case "GET" -> new Answer(200, Map.of(), list(exchange.getRequestURI().getQuery()));
      case "HEAD" ->
          there
              .map(object -> new Answer(200, headers(object), ""))
              .orElseGet(() -> error(404, "NoSuchKey"));
      case "PUT" -> put(exchange, key, body, there);
      case "DELETE" -> delete(exchange, key, there);
      default -> error(405, "MethodNotAllowed");
    };
  }

  private static Map<String, String> headers(Stored object) {
    var headers = new java.util.HashMap<>(object.headers);
    headers.put("ETag", '"' + object.tag() + '"');
    return headers;
  }

  private Answer put(HttpExchange exchange, String key, byte[] body, Optional<Stored> there) {
    var asked = exchange.getRequestHeaders();
    if (asked.containsKey("If-None-Match") && there.isPresent()) {
      return error(412, "PreconditionFailed");
    }
    if (asked.containsKey("If-Match") && there.isEmpty()) {
      return error(404, "NoSuchKey");
    }
    if (asked.containsKey("If-Match") && isOther(asked.getFirst("If-Match"), there)) {
      return error(412, "PreconditionFailed");
    }
    var kept = new java.util.HashMap<String, String>();
    for (String name : List.of("Content-Type", "Cache-Control", Bucket.MARK)) {
      Optional.ofNullable(asked.getFirst(name)).ifPresent(value -> kept.put(name, value));
    }
    var stored = new Stored(body, Map.copyOf(kept));
    objects.put(key, stored);
    return new Answer(200, Map.of("ETag", '"' + stored.tag() + '"'), "");
  }

  private Answer delete(HttpExchange exchange, String key, Optional<Stored> there) {
    var asked = exchange.getRequestHeaders();
    if (there.isPresent()
        && asked.containsKey("If-Match")
        && isOther(asked.getFirst("If-Match"), there)) {
      return error(412, "PreconditionFailed");
    }
    objects.remove(key);
    return new Answer(204, Map.of(), "");
  }

  private static boolean isOther(String expected, Optional<Stored> there) {
    return there.filter(object -> expected.equals('"' + object.tag() + '"')).isEmpty();
  }

  private String list(String query) {
    String prefix = parameter(query, "prefix").orElse("");
    String after = parameter(query, "continuation-token").orElse("");
    List<String> keys =
        objects.keySet().stream()
            .filter(key -> key.startsWith(prefix) && key.compareTo(after) > 0)
            .limit(PART + 1L)
            .toList();
    var answer = new StringBuilder("<ListBucketResult><EncodingType>url</EncodingType>");
    List<String> part = keys.stream().limit(PART).toList();
    objects.forEach(
        (key, object) -> {
          if (part.contains(key)) {
            answer.append(
                "<Contents><Key>%s</Key><ETag>&quot;%s&quot;</ETag></Contents>"
                    .formatted(URLEncoder.encode(key, StandardCharsets.UTF_8), object.tag()));
          }
        });
    boolean more = keys.size() > PART;
    answer.append("<IsTruncated>").append(more).append("</IsTruncated>");
    if (more) {
      answer.append("<NextContinuationToken>").append(keys.get(PART - 1).replace("&", "&amp;"));
      answer.append("</NextContinuationToken>");
    }
    return answer.append("</ListBucketResult>").toString();
  }

  private static Optional<String> parameter(String query, String name) {
    return List.of(query.split("&", -1)).stream()
        .filter(part -> part.startsWith(name + "="))
        .map(part -> part.substring(name.length() + 1))
        .findFirst();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
