package dev.afterword.app.config;

import dev.afterword.contract.Topics;
import java.util.List;

/**
 * Everything {@code afterword.yaml} says, with defaults for what it leaves out.
 *
 * @param site what readers see
 * @param content where recaps lie
 * @param kafka the log; empty for the embedded broker
 * @param topics names and sizes of the topics
 * @param announce the guards before anything is said
 * @param channels in the order they are written
 */
public record Configuration(
    Site site,
    Content content,
    Kafka kafka,
    Topics topics,
    Announce announce,
    List<ChannelConfiguration> channels) {
  /** Takes its own copy. */
  public Configuration {
    channels = List.copyOf(channels);
  }
}
