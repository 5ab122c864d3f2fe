package dev.afterword.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.Digests;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelTypes;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Surroundings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A channel that takes the steps of the ledger, and waits when the platform asks it to. */
final class Conversation implements AutoCloseable {
  private static final int PATIENCE = 6;

  private final Channel channel;
  private final PassingTime time;

  private Conversation(Channel channel, PassingTime time) {
    this.channel = channel;
    this.time = time;
  }

  static Conversation with(
      String type, Map<String, String> settings, Assets assets, PassingTime time) {
    var values = new LinkedHashMap<String, List<String>>();
    settings.forEach((key, value) -> values.put(key, List.of(value)));
    var platform = ChannelTypes.load().named(type).orElseThrow();
    return new Conversation(
        platform.open(new ChannelSettings(type, values), new Surroundings(time, assets)), time);
  }

  Channel channel() {
    return channel;
  }

  Progress begin(Announcement announcement) {
    channel.prepare();
    return Progress.announcing(
        announcement.recap().revision(),
        Substance.of(announcement.recap()),
        channel.compose(announcement));
  }

  /** Says the whole of it. */
  Progress say(Announcement announcement) {
    var progress = begin(announcement);
    while (!progress.isComplete()) {
      progress = progress.with(accepted(intent(progress)));
    }
    return progress;
  }

  Intent intent(Progress progress) {
    String key = Digests.sha256("post " + progress.next()).substring(0, 32);
    return intent(progress.next(), key, channel.request(progress, new Key(key, time.instant())));
  }

  Intent intent(int post, String key, JsonNode request) {
    return new Intent(post, key, time.instant(), 1, request);
  }

  private Receipt accepted(Intent intent) {
    Outcome outcome = channel.send(intent);
    for (int turn = 2; turn < PATIENCE && outcome instanceof Outcome.Retry retry; turn++) {
      time.pass(retry.after().orElse(Duration.ofMinutes(1)).plusSeconds(1));
      outcome =
          channel.send(
              new Intent(intent.post(), intent.key(), intent.at(), turn, intent.request()));
    }
    assertThat(outcome).as("%s", intent).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).receipt();
  }

  @Override
  public void close() {
    channel.close();
  }
}
