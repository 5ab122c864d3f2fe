package dev.afterword.desk.board;

import dev.afterword.desk.ChannelLabel;
import dev.afterword.desk.StatusReport;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where everything stands, as a board says it. */
public final class Statuses {
  private Statuses() {}

  /**
   * The report.
   *
   * @param configured the channels of the configuration, in its order
   * @param bootstrapServers where the log is
   */
  public static StatusReport of(
      Board board, List<ChannelLabel> configured, String bootstrapServers, Instant now) {
    Board.Sizes sizes = board.sizes();
    return new StatusReport(
        sizes.recaps(),
        sizes.pages(),
        sizes.deadLetters(),
        new StatusReport.KafkaStatus(bootstrapServers),
        sources(board),
        channels(board, configured, now).entrySet().stream()
            .map(channel -> status(channel.getKey(), channel.getValue(), now))
            .toList());
  }

  /** How far each source is published. */
  public static List<StatusReport.SourceStatus> sources(Board board) {
    return board.sources().stream()
        .map(cursor -> new StatusReport.SourceStatus(cursor.source(), cursor.commit()))
        .toList();
  }

  /** Every channel that is configured or that the ledger knows, with how it is doing. */
  public static Map<ChannelLabel, Tally> channels(
      Board board, List<ChannelLabel> configured, Instant now) {
    Map<String, Tally> tallies = board.tallies(now);
    Map<String, String> types = new LinkedHashMap<>();
    configured.forEach(label -> types.put(label.name(), label.type()));
    tallies.keySet().forEach(name -> types.putIfAbsent(name, ""));
    Map<ChannelLabel, Tally> channels = new LinkedHashMap<>();
    types.forEach(
        (name, type) ->
            channels.put(
                new ChannelLabel(name, type),
                Optional.ofNullable(tallies.get(name)).orElseGet(() -> Tally.none(name))));
    return channels;
  }

  private static StatusReport.ChannelStatus status(ChannelLabel label, Tally tally, Instant now) {
    return new StatusReport.ChannelStatus(
        label.name(),
        label.type(),
        tally.state(label, now),
        tally.count("planned") + tally.count("sending"),
        tally.count("held"),
        tally.count("uncertain"),
        tally.count("rejected"),
        tally.count("delivered"),
        tally.age(now).toSeconds());
  }
}
