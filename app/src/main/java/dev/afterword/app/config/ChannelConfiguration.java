package dev.afterword.app.config;

import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;

/**
 * One configured destination, checked but not opened.
 *
 * @param name {@code [a-z0-9][a-z0-9-]{0,62}}
 * @param type the platform
 * @param policy what every channel can be told
 * @param settings the platform's own keys
 */
public record ChannelConfiguration(
    String name, ChannelType type, ChannelPolicy policy, ChannelSettings settings) {
  @Override
  public String toString() {
    return "ChannelConfiguration[" + type.type() + ", " + policy + ", " + settings + "]";
  }
}
