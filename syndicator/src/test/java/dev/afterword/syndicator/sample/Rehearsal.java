package dev.afterword.syndicator.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.Digests;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Announced;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Surroundings;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a channel through the steps of the ledger. */
public final class Rehearsal {
  /** When everything happens. */
  public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private Rehearsal() {}

  /** Opens a channel at that time. */
  public static Channel open(ChannelType type, Map<String, List<String>> values) {
    return open(type, values, Assets.none());
  }

  /** Likewise with pictures. */
  public static Channel open(ChannelType type, Map<String, List<String>> values, Assets assets) {
    return type.open(
        new ChannelSettings("news", values), new Surroundings(InstantSource.fixed(NOW), assets));
  }

  /** Likewise for a site that is known. */
  public static Channel open(ChannelType type, Map<String, List<String>> values, URI site) {
    return type.open(
        new ChannelSettings("news", values),
        new Surroundings(InstantSource.fixed(NOW), Assets.none()).at(site));
  }

  /** A thread of which nothing is out. */
  public static Progress begin(Channel channel, Announcement announcement) {
    return Progress.announcing(
        announcement.recap().revision(),
        Substance.of(announcement.recap()),
        channel.compose(announcement));
  }

  /** A thread of which one more post is out. */
  public static Progress after(Progress progress, String id) {
    return progress.with(new Receipt(id, Optional.empty(), Map.of(), NOW));
  }

  /** The intent of a request that changes or removes a post. */
  public static Intent intent(JsonNode request) {
    return new Intent(0, Digests.sha256("change").substring(0, 32), NOW, 1, request);
  }

  /**
   * A later act upon a thread that is out.
   *
   * @param before all of it
   */
  public static Progress again(Channel channel, Announcement announcement, Progress before) {
    return Progress.beginning(
        Act.FOLLOW_UP,
        announcement.recap().revision(),
        Substance.of(announcement.recap()),
        channel.compose(announcement),
        Announced.after(before, NOW).posts());
  }

  /** The intent of the next post, as it comes back from the ledger's topic. */
  public static Intent intent(Channel channel, Progress progress, int attempt) {
    String key = Digests.sha256("post " + progress.next()).substring(0, 32);
    var codec = new JsonCodec();
    var intent =
        new Intent(
            progress.next(), key, NOW, attempt, channel.request(progress, new Key(key, NOW)));
    try {
      return codec.read(codec.write(intent), Intent.class);
    } catch (UnreadableException broken) {
      throw new AssertionError(broken);
    }
  }
}
