package dev.afterword.syndicator.channel;

import java.util.List;

/** Why something is said. */
public sealed interface Occasion {
  /** The recap is new to those who follow the channel. */
  record New() implements Occasion {}

  /** What was said about it is not right any more, and cannot be replaced. */
  record Correction() implements Occasion {}

  /**
   * It has videos now that were not there when it was announced.
   *
   * @param videos their addresses, in the order of the page, at least one
   */
  record FollowUp(List<String> videos) implements Occasion {
    /** Takes its own copy. */
    public FollowUp {
      videos = List.copyOf(videos);
    }
  }
}
