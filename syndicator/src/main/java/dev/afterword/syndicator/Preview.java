package dev.afterword.syndicator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.Recap;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.Subject;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Key;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a channel would send, were it to speak now.
 *
 * @param post with text, length and what had to be cut
 * @param request as far as it is known before the posts before it are out; without credentials
 * @param price of its call, in US dollars
 */
public record Preview(PlannedPost post, JsonNode request, BigDecimal price) {
  /** All posts about a recap that is new to the channel. Makes no call. */
  public static List<Preview> of(
      ConfiguredChannel configured, Announcement announcement, Instant now) {
    var recap = announcement.recap();
    Channel channel = configured.channel();
    Delivery delivery = delivery(configured.name(), recap, now);
    List<PlannedPost> posts = channel.compose(announcement);
    Progress progress = Progress.announcing(recap.revision(), Substance.of(recap), posts);
    var previews = new ArrayList<Preview>();
    for (PlannedPost post : posts) {
      boolean known = previews.isEmpty() || channel.traits().independent();
      var key = new Key(delivery.idempotencyKey(progress), now);
      JsonNode request = known ? channel.request(progress, key) : post.request();
      previews.add(new Preview(post, request, channel.price(post)));
      progress = progress.with(unknown(now));
    }
    return List.copyOf(previews);
  }

  /** The entry that the ledger would have, from which follows how a platform knows a post again. */
  private static Delivery delivery(String channel, Recap recap, Instant now) {
    var subject =
        new Subject(recap.revision(), ChangeClass.NEW, 0, 0, recap.language(), recap.date(), false);
    return new Delivery(channel, recap.id(), 1, subject, Planned.at(now), Optional.empty(), now);
  }

  /** What the platform will answer. */
  private static Receipt unknown(Instant now) {
    return new Receipt("", Optional.empty(), Map.of(), now);
  }
}
