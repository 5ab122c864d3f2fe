package dev.afterword.app.config;

import dev.afterword.contract.Topics;
import dev.afterword.desk.forge.ForgeAccount;
import dev.afterword.desk.hook.Forge;
import java.util.List;
import java.util.Map;

/**
 * Everything {@code afterword.yaml} says, with defaults for what it leaves out.
 *
 * @param site what readers see
 * @param content where recaps lie
 * @param kafka the log; empty for the embedded broker
 * @param topics names and sizes of the topics
 * @param announce the guards before anything is said
 * @param desk who may look and decide
 * @param channels in the order they are written
 * @param sources what is followed; empty for the content that a command is given
 * @param hooks secrets of the forges that call
 * @param statuses by source, where its forge is told what became of a commit
 */
public record Configuration(
    Site site,
    Content content,
    Kafka kafka,
    Topics topics,
    Announce announce,
    Desk desk,
    List<ChannelConfiguration> channels,
    List<SourceConfiguration> sources,
    Map<Forge, String> hooks,
    Map<String, ForgeAccount> statuses) {
  /** Takes its own copies. */
  public Configuration {
    channels = List.copyOf(channels);
    sources = List.copyOf(sources);
    hooks = Map.copyOf(hooks);
    statuses = Map.copyOf(statuses);
  }

  /** One source, the content that a command is given, and no forge that calls or is told. */
  public Configuration(
      Site site,
      Content content,
      Kafka kafka,
      Topics topics,
      Announce announce,
      Desk desk,
      List<ChannelConfiguration> channels) {
    this(site, content, kafka, topics, announce, desk, channels, List.of(), Map.of(), Map.of());
  }
}
