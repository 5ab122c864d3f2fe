package dev.afterword.renderer.bucket;

import dev.afterword.contract.WebFile;
import dev.afterword.renderer.address.SitePath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The objects of one bucket (S3 API), by their paths below the prefix. Safe for use by several
 * threads.
 */
public final class Bucket implements AutoCloseable {
  /** Tells whose an object is, and which bytes it has. */
  static final String MARK = "x-amz-meta-afterword";

  private static final int LONGEST_KEY = 1024;
  private static final int NOT_FOUND = 404;
  private static final int PRECONDITION_FAILED = 412;
  private static final int NOT_IMPLEMENTED = 501;

  private final BucketConfig config;
  private final Transport transport;

  /** Makes no request. */
  public Bucket(BucketConfig config, InstantSource clock) {
    this.config = config;
    this.transport = new Transport(config, clock);
  }

  /** Why its objects cannot be listed; empty if they can. Changes nothing. */
  public Optional<String> fault() {
    try {
      page(Map.of("max-keys", "1"));
      return Optional.empty();
    } catch (BucketException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }

  /** Whether an object may have this name (S3 API, object keys). */
  boolean takes(SitePath path) {
    return (config.prefix() + path.value()).getBytes(StandardCharsets.UTF_8).length <= LONGEST_KEY;
  }

  /** For messages. */
  public String label() {
    return config.label();
  }

  /**
   * A part of the list of objects, without the prefix.
   *
   * @param continuation what the part before said
   */
  Listing list(Optional<String> continuation) {
    Listing listing =
        page(continuation.map(token -> Map.of("continuation-token", token)).orElse(Map.of()));
    var below = new LinkedHashMap<String, String>();
    listing
        .tags()
        .forEach(
            (key, tag) -> {
              if (key.startsWith(config.prefix())) {
                below.put(key.substring(config.prefix().length()), tag);
              }
            });
    return new Listing(below, listing.next());
  }

  private Listing page(Map<String, String> further) {
    var query = new TreeMap<>(further);
    query.put("list-type", "2");
    query.put("encoding-type", "url");
    if (!config.prefix().isEmpty()) {
      query.put("prefix", config.prefix());
    }
    var written = new StringBuilder("?");
    query.forEach(
        (name, value) -> written.append(name).append('=').append(encoded(value)).append('&'));
    var ask =
        Transport.Ask.of("GET", written.substring(0, written.length() - 1), "list its objects");
    return Listing.read(transport.require(transport.send(ask), ask).body(), label());
  }

  private static String encoded(String value) {
    return SitePath.encode(value).replace("/", "%2F");
  }

  /** An object, if it is there. */
  Optional<Found> find(SitePath path) {
    var ask = Transport.Ask.of("HEAD", address(path), "look at " + path);
    HttpResponse<byte[]> answer = transport.send(ask);
    if (answer.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    transport.require(answer, ask);
    return Optional.of(new Found(tag(answer), answer.headers().firstValue(MARK)));
  }

  /**
   * Puts a file, if the bucket still has what we think it has.
   *
   * @param mark tells its bytes, and that it came from here
   * @param expected the entity tag of what is replaced; absent if nothing is
   * @return the new entity tag; empty if something else lies there, or nothing any more
   * @throws BucketException if it cannot be put now
   */
  Optional<String> put(SitePath path, Path file, String mark, Optional<String> expected) {
    var web = new WebFile(path.value());
    var headers = new HashMap<String, String>();
    headers.put("Content-Type", web.mediaType());
    headers.put("Cache-Control", web.cacheControl());
    headers.put(MARK, mark);
    if (config.conditional()) {
      expected.ifPresentOrElse(
          tag -> headers.put("If-Match", quoted(tag)), () -> headers.put("If-None-Match", "*"));
    }
    var ask = new Transport.Ask("PUT", address(path), headers, Optional.of(file), "write " + path);
    HttpResponse<byte[]> answer = transport.send(ask);
    boolean vanished = expected.isPresent() && isObjectMissing(answer);
    if (answer.statusCode() == PRECONDITION_FAILED || vanished) {
      return Optional.empty();
    }
    return Optional.of(tag(transport.require(answer, ask)));
  }

  /** Removes an object, if it still is the one that we know; false if it is another. */
  boolean delete(SitePath path, String tag) {
    var plain = Transport.Ask.of("DELETE", address(path), "remove " + path);
    HttpResponse<byte[]> answer =
        transport.send(config.conditional() ? plain.with(Map.of("If-Match", quoted(tag))) : plain);
    if (answer.statusCode() == NOT_IMPLEMENTED && config.conditional()) {
      // Stores learned to write on conditions long before they learned to delete so.
      answer = transport.send(plain);
    }
    if (answer.statusCode() == PRECONDITION_FAILED) {
      return false;
    }
    if (!isObjectMissing(answer)) {
      transport.require(answer, plain);
    }
    return true;
  }

  private static boolean isObjectMissing(HttpResponse<byte[]> answer) {
    return answer.statusCode() == NOT_FOUND
        && !"NoSuchBucket".equals(Xml.texts(answer.body()).get("Code"));
  }

  private static String tag(HttpResponse<byte[]> answer) {
    return Listing.unquoted(answer.headers().firstValue("ETag").orElse(""));
  }

  private static String quoted(String tag) {
    return '"' + tag + '"';
  }

  private String address(SitePath path) {
    return SitePath.encode(config.prefix() + path.value());
  }

  @Override
  public void close() {
    transport.close();
  }
}
