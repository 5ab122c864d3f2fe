package dev.afterword.desk.timeline;

import dev.afterword.contract.RecapId;
import java.util.List;

/**
 * What {@code afterword timeline} prints. Fields may be added, never renamed.
 *
 * @param recap the recap
 * @param title as last published; empty if the log does not tell any more
 * @param events the oldest first
 * @param channels one answer for each channel that is configured or that has heard of it
 */
public record Timeline(
    RecapId recap, String title, List<TimelineEvent> events, List<ChannelAnswer> channels) {
  /** Takes its own copies. */
  public Timeline {
    events = List.copyOf(events);
    channels = List.copyOf(channels);
  }
}
