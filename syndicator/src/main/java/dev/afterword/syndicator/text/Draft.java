package dev.afterword.syndicator.text;

import dev.afterword.syndicator.template.TextTemplate;
import dev.afterword.syndicator.text.Passage.Yielding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A text on its way into its limit. Its template is filled again and again, each time with less:
 * the passages make room in one order, and it stops as soon as the text fits. So a template says
 * how a text looks and never what is cut.
 */
final class Draft {
  /** Fields, the most dispensable first; those of one name make room from the last on. */
  static final List<String> ORDER =
      List.of("hashtags", "summary", "recap", "speakers", "session", "place", "date", "title");

  private static final String LINK = "links";

  /** A stub of a sentence tells less than its absence. */
  private static final int SHORTEST_STUB = 8;

  private final Limit limit;
  private final TextTemplate template;
  private final Map<String, Object> constants;
  private final List<Passage> passages = new ArrayList<>();
  private final List<String> cut = new ArrayList<>();

  Draft(Limit limit, TextTemplate template, Map<String, Object> constants) {
    this.limit = limit;
    this.template = template;
    this.constants = Map.copyOf(constants);
  }

  Draft add(String field, Optional<String> text, Yielding yielding) {
    return add(field, field, Passage.NONE, text, yielding);
  }

  Draft add(String field, String variable, int session, Optional<String> text, Yielding yielding) {
    text.filter(line -> !line.isEmpty())
        .ifPresent(line -> passages.add(new Passage(field, variable, session, line, yielding)));
    return this;
  }

  /** Adds addresses. One that is longer than the limit by itself cannot be said at all. */
  Draft links(String variable, int session, List<String> links) {
    for (String link : links) {
      if (limit.fits(link)) {
        passages.add(new Passage(LINK, variable, session, link, Yielding.STAYS));
      } else {
        note(LINK);
      }
    }
    return this;
  }

  Draft hashtags(List<String> hashtags) {
    hashtags.forEach(hashtag -> add("hashtags", Optional.of(hashtag), Yielding.LEAVES));
    return this;
  }

  /**
   * The text within its limit. Where even the links alone are too many, the last of them leave.
   * Empty if what the template itself says is too long.
   */
  Optional<FittedText> fit() {
    ORDER.stream().takeWhile(_ -> !limit.fits(text())).forEach(this::makeRoom);
    if (passages.size() > 1 && !limit.fits(text())) {
      List<Integer> others = fromTheLast(_ -> true).subList(0, passages.size() - 1);
      others.subList(0, least(others)).forEach(this::drop);
    }
    String text = text();
    return limit.fits(text)
        ? Optional.of(new FittedText(text, limit.measure().length(text), limit, links(text), cut))
        : Optional.empty();
  }

  /**
   * As many as have to leave do, and of the last of these a part may stay. A template need not use
   * everything, and what it does not use makes no room.
   */
  private void makeRoom(String field) {
    List<Integer> all = fromTheLast(passage -> passage.field().equals(field));
    if (!all.isEmpty() && isSaid(all)) {
      int leaving = least(all);
      all.subList(0, leaving - 1).forEach(this::drop);
      shorten(all.get(leaving - 1));
    }
  }

  private List<Integer> fromTheLast(Predicate<Passage> wanted) {
    return IntStream.range(0, passages.size())
        .map(index -> passages.size() - 1 - index)
        .filter(index -> wanted.test(passages.get(index)))
        .boxed()
        .toList();
  }

  /** How many of them have to leave before the rest fits; all of them if it never does. */
  private int least(List<Integer> leaving) {
    int low = Math.min(1, leaving.size());
    int high = leaving.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (limit.fits(textWithout(leaving.subList(0, middle)))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private boolean isSaid(List<Integer> some) {
    var others = new ArrayList<>(passages);
    some.forEach(index -> others.set(index, others.get(index).with("…")));
    return !text(others).equals(text());
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

  private List<String> links(String text) {
    return passages.stream()
        .filter(passage -> passage.isLink() && Links.isIn(text, passage.text()))
        .map(Passage::text)
        .distinct()
        .toList();
  }

  private String textWith(int index, String text) {
    var others = new ArrayList<>(passages);
    others.set(index, others.get(index).with(text));
    return text(others);
  }

  private String textWithout(List<Integer> leaving) {
    var others = new ArrayList<>(passages);
    leaving.forEach(index -> others.remove(index.intValue()));
    return text(others);
  }

  private String text() {
    return text(passages);
  }

  private String text(List<Passage> said) {
    return template.fill(Variables.of(constants, said));
  }
}
