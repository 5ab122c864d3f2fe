package dev.afterword.playground.ping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Ground;
import dev.afterword.playground.platform.Request;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A search engine that takes IndexNow (https://www.indexnow.org/documentation). It knows the one
 * key and fetches no key file, because nothing leaves the playground.
 */
public final class IndexNowStandIn extends PingStandIn {
  private static final String KEY = "playground-indexnow-key";
  private static final int MOST = 10_000;

  /** Opens it. */
  public IndexNowStandIn(Ground ground) throws IOException {
    super("indexnow", "IndexNow", ground);
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("key", KEY);
    settings.put("url", address());
    return settings;
  }

  @Override
  protected Answer answer(Request request, Instant now) {
    if (!request.path().equals("/indexnow")) {
      return error(404, "Not Found");
    }
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
        ? take(new Ping(addresses, now), Answer.of(200, "text/plain", ""))
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
}
