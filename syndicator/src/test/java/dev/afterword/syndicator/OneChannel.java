package dev.afterword.syndicator;

import dev.afterword.contract.Page;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.Recap;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.decide.AnnouncePolicy;
import dev.afterword.syndicator.decide.ChannelRules;
import dev.afterword.syndicator.template.Wording;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A site with one channel that is told at once, up to three new recaps at a time. */
final class OneChannel {
  private OneChannel() {}

  static SyndicatorConfig of(ChannelRules rules, Channel channel) {
    return of(rules, channel, Duration.ofDays(30));
  }

  static SyndicatorConfig of(ChannelRules rules, Channel channel, Duration oldest) {
    return new SyndicatorConfig(
        "Site",
        new AnnouncePolicy(Duration.ZERO, 3, oldest, Duration.ofHours(24), false, ZoneOffset.UTC),
        List.of(
            new ConfiguredChannel(
                "memory", rules, ChannelLimits.of(Pace.USUAL), channel, Wording.standard())),
        Optional.empty());
  }

  /** What the renderer tells of a page that is in place. */
  static Page live(Recap recap) {
    return new Page(
        recap.id(),
        recap.revision(),
        PageStatus.LIVE,
        "https://site.example/" + recap.path(),
        recap.path(),
        "0".repeat(64));
  }
}
