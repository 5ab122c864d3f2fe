package dev.afterword.producer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.afterword.contract.ChangeKind;
import dev.afterword.contract.Problem;
import dev.afterword.contract.RecapId;
import java.time.Instant;
import java.util.List;

/**
 * What a publication did, or would do.
 *
 * @param source id of the source
 * @param commit what is published now; empty if the repository has no commit yet
 * @param published recaps that are new, edited or moved
 * @param withdrawn recaps that are gone
 * @param refused files that cannot be recaps
 * @param drafts paths of drafts
 * @param ignored paths of files that are not meant to be recaps
 * @param scheduled files whose recaps are dated in the future
 */
public record PublishReport(
    String source,
    String commit,
    List<Published> published,
    List<Withdrawn> withdrawn,
    List<Problem> refused,
    List<String> drafts,
    List<String> ignored,
    List<Scheduled> scheduled) {
  /** Takes its own copies. */
  public PublishReport {
    published = List.copyOf(published);
    withdrawn = List.copyOf(withdrawn);
    refused = List.copyOf(refused);
    drafts = List.copyOf(drafts);
    ignored = List.copyOf(ignored);
    scheduled = List.copyOf(scheduled);
  }

  /** Nothing happened. */
  static PublishReport nothing(String source, String commit) {
    return new PublishReport(
        source, commit, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** Whether no event came of it. */
  @JsonIgnore
  public boolean isEmpty() {
    return published.isEmpty() && withdrawn.isEmpty();
  }

  /**
   * A recap that was published.
   *
   * @param recap its id
   * @param path in the source
   * @param change what the commit did
   */
  public record Published(RecapId recap, String path, ChangeKind change) {}

  /**
   * A recap that waits.
   *
   * @param path in the source
   * @param at when it appears
   */
  public record Scheduled(String path, Instant at) {}

  /**
   * A recap that was withdrawn.
   *
   * @param recap its id
   * @param path in the source
   */
  public record Withdrawn(RecapId recap, String path) {}
}
