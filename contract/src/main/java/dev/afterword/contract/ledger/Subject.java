package dev.afterword.contract.ledger;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.RecapDate;
import dev.afterword.contract.Revision;

/**
 * What a delivery is about.
 *
 * @param revision of the recap
 * @param change what that revision means to the followers of the channel
 * @param partition of {@code recaps} where the event lies
 * @param offset in that partition
 * @param language of the recap, BCP 47
 * @param date of the recap, so that the age limit can be asked again without reading the event
 * @param pending whether it came while something else was in hand, and is decided after that
 */
public record Subject(
    Revision revision,
    ChangeClass change,
    int partition,
    long offset,
    String language,
    RecapDate date,
    boolean pending) {
  /** It waits for what is in hand. */
  public Subject later() {
    return new Subject(revision, change, partition, offset, language, date, true);
  }
}
