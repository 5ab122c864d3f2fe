package dev.afterword.app.crash;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the ledger believes beside what followers see: pure. A post is told by its text, for each
 * round has words of its own; one text twice on a channel is a double, whatever the ledger thinks.
 */
final class Comparison {
  private final List<Believed> believed;
  private final List<Seen> seen;
  private final List<String> findings = new ArrayList<>();
  private int lost;
  private int doubled;

  private Comparison(List<Believed> believed, List<Seen> seen) {
    this.believed = believed;
    this.seen = seen;
  }

  /**
   * The verdict.
   *
   * @param lost posts that the ledger believes in and nobody sees, and announcements that were
   *     neither made nor doubted
   * @param doubled posts that followers see twice, or that the ledger knows nothing of
   * @param findings one sentence for each of them
   */
  record Verdict(int lost, int doubled, List<String> findings) {
    Verdict {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Compares.
   *
   * @param recaps how many were published, numbered from 1
   */
  static Verdict of(List<String> channels, int recaps, List<Believed> believed, List<Seen> seen) {
    var comparison = new Comparison(believed, seen);
    for (String channel : channels) {
      IntStream.rangeClosed(1, recaps).forEach(recap -> comparison.compare(channel, recap));
    }
    return new Verdict(comparison.lost, comparison.doubled, comparison.findings);
  }

  private void compare(String channel, int recap) {
    List<String> texts =
        seen.stream()
            .filter(post -> post.channel().equals(channel) && post.recap() == recap)
            .map(Seen::text)
            .toList();
    int distinct = new LinkedHashSet<>(texts).size();
    Optional<Believed> entry =
        believed.stream()
            .filter(it -> it.channel().equals(channel) && it.recap() == recap)
            .findFirst();
    String where = channel + ", evening " + recap + ": ";
    doubled(where, texts.size() - distinct, "seen twice");
    if (entry.isEmpty()) {
      lost(where, 1, "the ledger has no entry");
      return;
    }
    judge(where, entry.get(), distinct);
  }

  private void judge(String where, Believed entry, int distinct) {
    int missing = Math.max(0, entry.posts() - distinct);
    int more = Math.max(0, distinct - entry.posts());
    switch (entry.state()) {
      case "delivered" -> {
        lost(where, missing, "the ledger has a receipt, and nobody sees it");
        doubled(where, more, "seen, and unknown to the ledger");
      }
      // The one post that is in doubt may be there or not: that is what the state says.
      case "uncertain" -> {
        lost(where, missing, "the ledger has a receipt, and nobody sees it");
        doubled(where, Math.max(0, more - 1), "seen, and unknown to the ledger");
      }
      default ->
          lost(where, 1, "it is " + entry.state() + " (" + entry.reason() + ") and not announced");
    }
  }

  private void lost(String where, int count, String why) {
    lost += count;
    note(where, count, why);
  }

  private void doubled(String where, int count, String why) {
    doubled += count;
    note(where, count, why);
  }

  private void note(String where, int count, String why) {
    if (count > 0) {
      findings.add(where + (count == 1 ? "" : count + " posts, ") + why);
    }
  }
}
