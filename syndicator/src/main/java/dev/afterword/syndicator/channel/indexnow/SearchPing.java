package dev.afterword.syndicator.channel.indexnow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Ping;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Tells search engines. Key and its address go into the request when it is sent, not before. */
final class SearchPing implements Ping {
  /** Where the site begins; becomes the address of the key. */
  private static final String HOME = "keyLocation";

  private final URI url;
  private final String key;
  private final Optional<URI> keyLocation;
  private final Optional<URI> site;
  private final JsonCodec codec = new JsonCodec();

  /**
   * A search engine.
   *
   * @param site where our pages and the key lie, if that is known
   */
  SearchPing(URI url, String key, Optional<URI> keyLocation, Optional<URI> site) {
    this.url = url;
    this.key = key;
    this.keyLocation = keyLocation;
    this.site = site;
  }

  @Override
  public PlannedPost compose(Announcement announcement) {
    URI home = announcement.home().or(() -> site).orElseGet(announcement::page);
    // Of a page elsewhere we tell nobody but that ours lists it.
    String page =
        announcement.recap().externalUrl().isPresent()
            ? home.resolve(announcement.recap().language() + "/").toString()
            : announcement.page().toString();
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("host", home.getHost()).put(HOME, home.toString());
    request.putArray("urlList").add(page);
    return PlannedPost.post(
        page, page.length(), 0, "characters", List.of(page), List.of(), request);
  }

  @Override
  public WebRequest request(JsonNode planned) {
    ObjectNode request = planned.deepCopy();
    String location =
        keyLocation.map(URI::toString).orElse(request.path(HOME).asText() + key + ".txt");
    request.put("key", key).put(HOME, location);
    return WebRequest.json("POST", URI.create(url + "/indexnow"), codec.write(request));
  }

  /** A wrong key is wrong for this page; the next one may lie below another key. */
  @Override
  public Outcome refused(Outcome byStatus) {
    return byStatus instanceof Outcome.Broken(String reason)
        ? new Outcome.Rejected(reason + " (is the key served as KEY.txt below the site's address?)")
        : byStatus;
  }

  @Override
  public Standing check(WebClient client) {
    return keyLocation
        .or(() -> site.map(home -> home.resolve(key + ".txt")))
        .map(location -> served(client.send(WebRequest.get(location))))
        .orElseGet(
            () ->
                new Standing.Unclear(
                    "set key-location to have it checked; the key must be served as KEY.txt below"
                        + " the site's address"));
  }

  private Standing served(Exchange exchange) {
    return switch (exchange) {
      case Exchange.Answered answer
          when answer.status() == 200 && answer.body().strip().equals(key) ->
          new Standing.Ready("key is served");
      case Exchange.Answered _, Exchange.Truncated _, Exchange.Forbidden _ ->
          new Standing.Faulty(
              "the key is not what is served at key-location",
              "put a file with the key and nothing else there");
      case Exchange.NotSent unsent -> new Standing.Unclear(unsent.reason());
      case Exchange.Lost lost -> new Standing.Unclear(lost.reason());
    };
  }
}
