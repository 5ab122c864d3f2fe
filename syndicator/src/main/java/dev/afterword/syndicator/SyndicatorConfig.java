package dev.afterword.syndicator;

import dev.afterword.syndicator.decide.AnnouncePolicy;
import java.util.HashSet;
import java.util.List;

/**
 * What the syndicator needs to know.
 *
 * @param site title of the site
 * @param policy the guards
 * @param channels by different names
 */
public record SyndicatorConfig(
    String site, AnnouncePolicy policy, List<ConfiguredChannel> channels) {
  /** Refuses two channels of one name. */
  public SyndicatorConfig {
    channels = List.copyOf(channels);
    var names = new HashSet<String>();
    for (ConfiguredChannel channel : channels) {
      if (!names.add(channel.name())) {
        throw new IllegalArgumentException("two channels are named " + channel.name());
      }
    }
  }
}
