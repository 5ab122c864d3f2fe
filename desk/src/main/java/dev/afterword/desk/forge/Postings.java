package dev.afterword.desk.forge;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What forges have taken, and when they are asked again. */
final class Postings {
  private final Map<Commit, CommitStatus> taken = new HashMap<>();
  private final Map<Commit, Wait> commits = new HashMap<>();
  private final Map<String, Wait> sources = new HashMap<>();

  /** The first commit whose status its forge does not have yet and may be asked to take now. */
  Optional<Commit> next(Map<Commit, CommitStatus> wanted, Instant now) {
    return wanted.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(taken.get(entry.getKey())))
        .map(Map.Entry::getKey)
        .filter(commit -> commits.getOrDefault(commit, Wait.NONE).isOver(now))
        .filter(commit -> sources.getOrDefault(commit.source(), Wait.NONE).isOver(now))
        .findFirst();
  }

  /** What came of asking. */
  void note(Commit commit, CommitStatus status, ForgeAnswer answer, Instant now) {
    switch (answer) {
      case ForgeAnswer.Taken _ -> {
        taken.put(commit, status);
        commits.remove(commit);
        sources.remove(commit.source());
      }
      case ForgeAnswer.Refused _ -> {
        sources.remove(commit.source());
        commits.put(commit, commits.getOrDefault(commit, Wait.NONE).longer(Optional.empty(), now));
      }
      case ForgeAnswer.Denied _ -> pause(commit.source(), Optional.empty(), now);
      case ForgeAnswer.Later later -> pause(commit.source(), later.patience(), now);
    }
  }

  private void pause(String source, Optional<Duration> wish, Instant now) {
    sources.put(source, sources.getOrDefault(source, Wait.NONE).longer(wish, now));
  }

  /** Taken before this process was there. */
  void recall(Commit commit, CommitStatus status) {
    taken.put(commit, status);
  }

  /** What forges have. */
  Map<Commit, CommitStatus> taken() {
    return Map.copyOf(taken);
  }

  /** Those that a forge shows as pending. */
  Set<Commit> pending() {
    return taken.entrySet().stream()
        .filter(entry -> entry.getValue().verdict() == Verdict.PENDING)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Others are not asked about any more. */
  void keep(Set<Commit> alive) {
    taken.keySet().retainAll(alive);
    commits.keySet().retainAll(alive);
  }
}
