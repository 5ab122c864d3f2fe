package dev.afterword.app.wiring;

import dev.afterword.producer.PublishReport;
import java.util.ArrayList;

/** What a publication did, in one line. */
public final class Counts {
  private Counts() {}

  /** For example {@code 3 recaps, 1 withdrawn, 1 refused at 3f2a91c}. */
  public static String of(PublishReport report) {
    var parts = new ArrayList<String>();
    int recaps = report.published().size();
    parts.add(recaps + (recaps == 1 ? " recap" : " recaps"));
    if (!report.withdrawn().isEmpty()) {
      parts.add(report.withdrawn().size() + " withdrawn");
    }
    if (!report.refused().isEmpty()) {
      parts.add(report.refused().size() + " refused");
    }
    if (!report.drafts().isEmpty()) {
      parts.add(report.drafts().size() + " drafts");
    }
    String commit = report.commit();
    return String.join(", ", parts)
        + (commit.isEmpty() ? "" : " at " + commit.substring(0, Math.min(12, commit.length())));
  }
}
