package dev.afterword.syndicator;

import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.decide.ChannelRules;
import dev.afterword.syndicator.template.Wording;

/**
 * A channel as it stands in the configuration.
 *
 * @param type for example {@code mastodon}
 * @param rules what decides about it
 * @param limits how much it may say
 * @param channel what speaks
 * @param wording its templates
 */
public record ConfiguredChannel(
    String type, ChannelRules rules, ChannelLimits limits, Channel channel, Wording wording) {
  /** Its name. */
  public String name() {
    return rules.channel();
  }
}
