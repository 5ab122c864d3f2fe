package dev.afterword.syndicator.channel;

import java.util.List;

/**
 * A platform that channels can be configured for. Implementations carry
 * {@code @AutoService(ChannelType.class)} and are found by {@link java.util.ServiceLoader}, so that
 * a new one touches no other file.
 */
public interface ChannelType {
  /** The word behind {@code type:} in the configuration, for example {@code mastodon}. */
  String type();

  /** The keys it takes besides those of every channel. */
  List<SettingKey> keys();

  /**
   * Opens a channel. Makes no call.
   *
   * @throws SettingException if a value cannot be right; names the key
   */
  Channel open(ChannelSettings settings, Surroundings surroundings);
}
