package dev.afterword.desk.forge;

/** What there is to say about a recap and one channel; what matters most comes first. */
enum Concern {
  PAGE(Verdict.PENDING, "Not live yet: %s"),
  REFUSED(Verdict.FAILURE, "%s; refused by %s"),
  UNREAD(Verdict.PENDING, "%s; the syndicator has not read it yet"),
  UNCERTAIN(Verdict.PENDING, "%s; nobody knows whether it is out on %s"),
  HELD(Verdict.PENDING, "%s; waits for a person on %s"),
  WAITING(Verdict.PENDING, "%s; still to be said on %s"),
  SAID(Verdict.SUCCESS, "%s; announced on %s"),
  SILENT(Verdict.SUCCESS, "%s; nothing to announce");

  private final Verdict verdict;
  private final String sentence;

  Concern(Verdict verdict, String sentence) {
    this.verdict = verdict;
    this.sentence = sentence;
  }

  Verdict verdict() {
    return verdict;
  }

  /**
   * For people.
   *
   * @param where the recaps are
   * @param channels that it is about
   */
  String sentence(String where, String channels) {
    return sentence.formatted(where, channels);
  }
}
