package dev.afterword.app.crash;

import java.util.List;

/**
 * The outcome of a crash test. Fields may be added, never renamed.
 *
 * @param seed repeats it
 * @param kills processes that died
 * @param effects posts that the ledger has a receipt of
 * @param seen posts that followers see
 * @param lost posts that should be seen and are not
 * @param doubled posts that are seen and should not be
 * @param uncertain posts in doubt, by what resolved them
 * @param findings one sentence for each lost or doubled post
 */
public record CrashReport(
    long seed,
    int rounds,
    int kills,
    int effects,
    int seen,
    int lost,
    int doubled,
    Doubts uncertain,
    List<String> findings) {
  /** Takes its own copy. */
  public CrashReport {
    findings = List.copyOf(findings);
  }

  /** Whether nothing was lost and nothing doubled. */
  public boolean isClean() {
    return lost == 0 && doubled == 0;
  }

  /** One line. */
  public String summary() {
    return "%d kills · %d effects · %d seen · %d lost · %d doubled · %d uncertain (%s)"
        .formatted(
            kills,
            effects,
            seen,
            lost,
            doubled,
            uncertain.all(),
            "resolved by key %d, by look-up %d, parked for a person %d"
                .formatted(uncertain.byKey(), uncertain.byLookup(), uncertain.parked()));
  }
}
