package dev.afterword.desk;

import java.util.List;

/**
 * What {@code afterword status} prints. Fields may be added, never renamed.
 *
 * @param recaps that are published
 * @param pages that are live
 * @param deadLetters records that a stage could not read or do
 * @param kafka where the log is
 * @param sources how far each is published
 * @param channels how each is doing
 */
public record StatusReport(
    long recaps,
    long pages,
    long deadLetters,
    KafkaStatus kafka,
    List<SourceStatus> sources,
    List<ChannelStatus> channels) {
  /** Takes its own copies. */
  public StatusReport {
    sources = List.copyOf(sources);
    channels = List.copyOf(channels);
  }

  /**
   * Where the log is.
   *
   * @param bootstrapServers {@code host:port}
   */
  public record KafkaStatus(String bootstrapServers) {}

  /**
   * How far a source is published.
   *
   * @param id of the source
   * @param commit the last that is published
   */
  public record SourceStatus(String id, String commit) {}

  /**
   * How a channel is doing.
   *
   * @param name of the channel
   * @param type its platform
   * @param state {@code working}, {@code waiting} or {@code removed} (it is in the ledger and not
   *     in the configuration)
   * @param due deliveries that are planned
   * @param held deliveries that an operator has to decide on
   * @param uncertain deliveries whose outcome is not known
   * @param rejected deliveries that the platform refused
   * @param delivered deliveries that are said
   * @param oldestUndoneSeconds age of the oldest delivery that is due and not done, 0 if there is
   *     none
   */
  public record ChannelStatus(
      String name,
      String type,
      String state,
      long due,
      long held,
      long uncertain,
      long rejected,
      long delivered,
      long oldestUndoneSeconds) {}
}
