package dev.afterword.desk.timeline;

import dev.afterword.desk.DeliveryReport.PostReport;
import java.util.List;

/**
 * Why a channel has said what it has said about a recap, or why not. Fields may be added, never
 * renamed.
 *
 * @param channel its name
 * @param state as in the ledger; {@code unknown} if the ledger has no entry
 * @param why one sentence, never empty
 * @param posts what is out
 */
public record ChannelAnswer(String channel, String state, String why, List<PostReport> posts) {
  /** Takes its own copy. */
  public ChannelAnswer {
    posts = List.copyOf(posts);
  }
}
