package dev.afterword.syndicator.text;

import dev.afterword.syndicator.text.Passage.Yielding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text in passages, in reading order, and the order in which they make room. {@link #fit} goes
 * through that order and stops as soon as the text fits.
 */
final class Draft {
  private static final String LINK = "links";

  /** A stub of a sentence tells less than its absence. */
  private static final int SHORTEST_STUB = 8;

  private final List<Passage> passages = new ArrayList<>();
  private final List<String> cut = new ArrayList<>();
  private final Limit limit;

  Draft(Limit limit) {
    this.limit = limit;
  }

  Draft add(String field, String lead, String label, Optional<String> text, Yielding yielding) {
    text.filter(line -> !line.isEmpty())
        .ifPresent(line -> passages.add(new Passage(field, lead, label, line, yielding)));
    return this;
  }

  /** Adds addresses. One that is longer than the limit by itself cannot be said at all. */
  Draft links(String lead, List<String> links) {
    for (String link : links) {
      if (limit.fits(link)) {
        passages.add(new Passage(LINK, lead, "", link, Yielding.STAYS));
      } else {
        note(LINK);
      }
    }
    return this;
  }

  /**
   * The text within its limit.
   *
   * @param order fields, the most dispensable first; those of one name make room from the last on.
   *     Where even the links alone are too many, the last of them leave.
   */
  FittedText fit(List<String> order) {
    order.forEach(this::makeRoom);
    while (!limit.fits(text()) && passages.size() > 1) {
      drop(passages.size() - 1);
    }
    String text = text();
    return new FittedText(text, limit.measure().length(text), limit, links(), cut);
  }

  private void makeRoom(String field) {
    for (int index = passages.size() - 1; index >= 0 && !limit.fits(text()); index--) {
      if (passages.get(index).field().equals(field)) {
        shorten(index);
      }
    }
  }

  private void shorten(int index) {
    Passage passage = passages.get(index);
    var shortening = new Shortening(passage.text());
    Optional<String> shorter =
        switch (passage.yielding()) {
          case STAYS -> Optional.of(passage.text());
          case LEAVES -> Optional.empty();
          case SHRINKS ->
              shortening
                  .atWords(text -> limit.fits(textWith(index, text)))
                  .filter(text -> Graphemes.count(text) >= SHORTEST_STUB);
          case SHRINKS_ANYWHERE -> shortening.anywhere(text -> limit.fits(textWith(index, text)));
        };
    shorter.ifPresentOrElse(text -> replace(index, text), () -> drop(index));
  }

  private void replace(int index, String text) {
    note(passages.get(index).field());
    passages.set(index, passages.get(index).with(text));
  }

  private void drop(int index) {
    note(passages.remove(index).field());
  }

  private void note(String field) {
    if (!cut.contains(field)) {
      cut.add(field);
    }
  }

  private List<String> links() {
    return passages.stream()
        .filter(passage -> passage.field().equals(LINK))
        .map(Passage::text)
        .toList();
  }

  private String textWith(int index, String text) {
    var others = new ArrayList<>(passages);
    others.set(index, others.get(index).with(text));
    return text(others);
  }

  private String text() {
    return text(passages);
  }

  private static String text(List<Passage> passages) {
    var result = new StringBuilder();
    for (Passage passage : passages) {
      result
          .append(result.isEmpty() ? "" : passage.lead())
          .append(passage.label())
          .append(passage.text());
    }
    return result.toString();
  }
}
