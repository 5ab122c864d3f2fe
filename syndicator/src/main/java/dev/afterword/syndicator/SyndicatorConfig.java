package dev.afterword.syndicator;

import dev.afterword.syndicator.decide.AnnouncePolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What the syndicator needs to know.
 *
 * @param site title of the site
 * @param policy the guards
 * @param channels by different names
 * @param probe looks at the public page before it is announced
 */
public record SyndicatorConfig(
    String site,
    AnnouncePolicy policy,
    List<ConfiguredChannel> channels,
    Optional<PageProbe> probe) {
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
