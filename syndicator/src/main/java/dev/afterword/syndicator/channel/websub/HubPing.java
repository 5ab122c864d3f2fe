package dev.afterword.syndicator.channel.websub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Ping;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Tells a hub. Some hubs read the feed's address in one field, some in the other. */
final class HubPing implements Ping {
  private final URI hub;
  private final Optional<URI> site;

  /**
   * A hub.
   *
   * @param site where feeds begin, for pages that lie elsewhere
   */
  HubPing(URI hub, Optional<URI> site) {
    this.hub = hub;
    this.site = site;
  }

  @Override
  public PlannedPost compose(Announcement announcement) {
    URI home = announcement.home().or(() -> site).orElseGet(announcement::page);
    String feed = home.resolve(announcement.recap().language() + "/feed.xml").toString();
    var request = JsonNodeFactory.instance.objectNode().put("hub.mode", "publish");
    request.put("hub.url", feed).put("hub.topic", feed);
    return PlannedPost.post(
        feed, feed.length(), 0, "characters", List.of(feed), List.of(), request);
  }

  @Override
  public WebRequest request(JsonNode planned) {
    return WebRequest.form("POST", hub, planned);
  }

  /** Publishing nothing is the only question there is, and it is no publication. */
  @Override
  public Standing check(WebClient client) {
    return switch (client.send(WebRequest.get(hub))) {
      case Exchange.Answered answer when answer.status() < 500 && answer.status() != 404 ->
          new Standing.Ready("hub " + hub.getHost());
      case Exchange.Answered answer ->
          new Standing.Faulty(
              "the hub answers HTTP " + answer.status(), "correct hub, or ask who runs it");
      case Exchange.Forbidden forbidden -> new Standing.Faulty(forbidden.reason(), "correct hub");
      case Exchange.NotSent unsent -> new Standing.Unclear(unsent.reason());
      case Exchange.Lost lost -> new Standing.Unclear(lost.reason());
      case Exchange.Truncated cut -> new Standing.Unclear(cut.reason());
    };
  }
}
