package dev.afterword.playground.ping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Request;
import dev.afterword.playground.platform.StandIn;
import dev.afterword.playground.platform.VisiblePost;
import dev.afterword.playground.platform.Work;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A search engine that takes IndexNow (https://www.indexnow.org/documentation). It knows the one
 * key and fetches no key file, because nothing leaves the playground.
 */
public final class IndexNowStandIn implements StandIn {
  private static final String KEY = "playground-indexnow-key";
  private static final int MOST = 10_000;
  private static final int LONGEST = 2048;

  private final PingLog log;
  private final URI pages;
  private final InstantSource clock;

  /** Opens it; {@code pages} is the address below which what was told has its pages. */
  public IndexNowStandIn(Optional<Path> directory, URI pages, InstantSource clock)
      throws IOException {
    this.log = new PingLog("indexnow", directory, pages);
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "indexnow";
  }

  @Override
  public String title() {
    return "IndexNow";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("key", KEY);
    settings.put("url", pages.resolve("/indexnow").toString());
    return settings;
  }

  @Override
  public Work arrive(Request request) {
    return () -> request.path().equals("/indexnow") ? answer(request) : error(404, "Not Found");
  }

  private Answer answer(Request request) {
    if (!request.method().equals("POST")) {
      return error(405, "Only POST is offered here");
    }
    Optional<ObjectNode> body = request.json();
    List<String> addresses =
        body.map(json -> json.path("urlList").valueStream().map(JsonNode::asText).toList())
            .orElse(List.of());
    if (body.isEmpty() || addresses.isEmpty() || addresses.size() > MOST) {
      return error(400, "Invalid request parameters");
    }
    if (!body.get().path("key").asText().equals(KEY)) {
      return error(403, "UserForbiddedToAccessSite: the key is not valid");
    }
    String host = body.get().path("host").asText();
    String keyLocation = body.get().path("keyLocation").asText();
    boolean keyFits =
        keyLocation.isEmpty() || (isAt(host, keyLocation) && keyLocation.endsWith(".txt"));
    return keyFits && addresses.stream().allMatch(address -> isAt(host, address))
        ? log.take(new Ping(addresses, clock.instant()), Answer.of(200, "text/plain", ""))
        : error(422, "InvalidUrls: an address does not belong to the host");
  }

  private static boolean isAt(String host, String address) {
    try {
      String there = URI.create(address).getHost();
      return there != null
          && address.length() <= LONGEST
          && there.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static Answer error(int status, String sentence) {
    return Answer.json(status, Map.of("code", status, "message", sentence));
  }

  @Override
  public List<VisiblePost> posts() {
    return log.posts(LONGEST);
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}
