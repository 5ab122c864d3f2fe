package dev.afterword.syndicator.decide;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.ledger.Substance;
import java.util.HashSet;
import java.util.List;

/** What a revision means to those who heard of the recap before. */
final class Changes {
  private Changes() {}

  /**
   * The class of a change, the weightiest first.
   *
   * @param heard what was announced
   * @param now what would be announced
   */
  static ChangeClass between(Substance heard, Substance now) {
    if (!added(heard, now).isEmpty() && now.videos().size() > heard.videos().size()) {
      return ChangeClass.MEDIA_ADDED;
    }
    if (!heard.date().equals(now.date()) || !heard.place().equals(now.place())) {
      return ChangeClass.MATERIAL;
    }
    if (!heard.title().equals(now.title())
        || !heard.summary().equals(now.summary())
        || !heard.videos().equals(now.videos())) {
      return ChangeClass.CORRECTION;
    }
    return heard.path().equals(now.path()) ? ChangeClass.SILENT : ChangeClass.MOVED;
  }

  /** Videos that nobody has heard of. As many old ones gone means that they moved elsewhere. */
  static List<String> added(Substance heard, Substance now) {
    var known = new HashSet<>(heard.videos());
    return now.videos().stream().filter(video -> !known.contains(video)).toList();
  }
}
