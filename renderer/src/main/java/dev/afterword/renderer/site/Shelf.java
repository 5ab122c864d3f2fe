package dev.afterword.renderer.site;

import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.RecapDate;
import dev.afterword.contract.RecapId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Recaps that have something in common, in the order of their dates. Its pages are numbered from
 * the oldest and hold {@link #PAGE} recaps each, so that a new recap changes the last page only.
 */
public final class Shelf {
  /** Recaps on a page, on a front page and in a feed. */
  public static final int PAGE = 24;

  /** Characters of {@code 2024-05-04}. */
  private static final int PLAIN_DAY = 10;

  private final ShelfKey key;
  private final ZoneId zone;
  private final Comparator<Known.Live> order;
  private final Function<Known.Live, Collection<Known.Live>> translations;

  /** Oldest first. */
  private final List<Known.Live> recaps = new ArrayList<>();

  private final Change change = new Change();

  /** The name, and of which card it was taken. */
  private String name = "";

  private String named = "";

  /**
   * An empty one.
   *
   * @param translations every version of a recap that has a page, itself included
   */
  Shelf(ShelfKey key, ZoneId zone, Function<Known.Live, Collection<Known.Live>> translations) {
    this.key = key;
    this.zone = zone;
    this.translations = translations;
    this.order =
        Comparator.comparing((Known.Live live) -> live.card().date(), this::chronological)
            .thenComparing(Known.Live::id, Comparator.<RecapId>reverseOrder());
  }

  /** Nearly all are days, whose texts have the same order; moments take a look at the zone. */
  private int chronological(RecapDate one, RecapDate other) {
    return isPlainDay(one) && isPlainDay(other)
        ? one.value().compareTo(other.value())
        : one.start(zone).compareTo(other.start(zone));
  }

  private static boolean isPlainDay(RecapDate date) {
    return date.precision() == DatePrecision.DAY && date.value().length() == PLAIN_DAY;
  }

  /** What they have in common. */
  public ShelfKey key() {
    return key;
  }

  /** What they have in common as the first of them spells it. */
  public String name() {
    if (recaps.isEmpty()) {
      return key.name();
    }
    Card first = recaps.getFirst().card();
    if (!first.digest().equals(named)) {
      named = first.digest();
      name = Facets.of(first, zone).getOrDefault(key, key.name());
    }
    return name;
  }

  /** How many there are. */
  public int size() {
    return recaps.size();
  }

  /** At most that many, newest first. */
  public List<Known.Live> newest(int most) {
    List<Known.Live> last = recaps.subList(Math.max(0, recaps.size() - most), recaps.size());
    return List.copyOf(last.reversed());
  }

  /** The cards of {@link #newest}. */
  public List<Card> newestCards(int most) {
    return newest(most).stream().map(Known.Live::card).toList();
  }

  /** Every version of a recap that has a page, itself included, in the order of ids. */
  public List<Known.Live> translations(Known.Live live) {
    return List.copyOf(translations.apply(live));
  }

  /** How many pages there are, the last of which may not be full. */
  public int pages() {
    return (recaps.size() + PAGE - 1) / PAGE;
  }

  /**
   * A page.
   *
   * @param number from 1 to {@link #pages()}
   */
  public ShelfPage page(int number) {
    int from = (number - 1) * PAGE;
    int to = Math.min(recaps.size(), from + PAGE);
    boolean followed = recaps.size() >= (number + 1) * PAGE;
    return new ShelfPage(key, name(), number, recaps.subList(from, to), followed);
  }

  /** The number of the full page with the newest recap that {@link #newest} leaves out; or 0. */
  public int older() {
    return recaps.size() <= PAGE ? 0 : (recaps.size() - PAGE - 1) / PAGE + 1;
  }

  /** The nearest recaps with a page of their own, before this one and after it. */
  List<Known.Live> neighbour(Known.Live live, int step) {
    int at = find(live);
    int next = at < 0 ? (step > 0 ? -at - 1 : -at - 2) : at + step;
    while (next >= 0 && next < recaps.size()) {
      if (recaps.get(next).card().hasPage()) {
        return List.of(recaps.get(next));
      }
      next += step;
    }
    return List.of();
  }

  private int find(Known.Live live) {
    return Collections.binarySearch(recaps, live, order);
  }

  void add(Known.Live live) {
    int at = find(live);
    if (at >= 0) {
      throw new IllegalStateException(live.id() + " is on this shelf already");
    }
    change.touch(-at - 1, recaps.size() + at + 1);
    recaps.add(-at - 1, live);
  }

  void remove(Known.Live live) {
    int at = find(live);
    if (at < 0) {
      throw new IllegalStateException(live.id() + " is not on this shelf");
    }
    recaps.remove(at);
    change.touch(at, recaps.size() - at);
  }

  /** Everything of it has to be planned again. */
  void touchAll() {
    change.touch(0, 0);
  }

  /** Pages whose recaps, or whose next page, may have changed since this was asked last. */
  List<Integer> changedPages() {
    return change.take(recaps.size());
  }

  /** What of the order may have changed: everything but so many at either end. */
  private static final class Change {
    private int sameBefore;
    private int sameAfter;
    private int sizeThen;

    void touch(int before, int after) {
      sameBefore = Math.min(sameBefore, before);
      sameAfter = Math.min(sameAfter, after);
    }

    List<Integer> take(int size) {
      int from = Math.min(sameBefore, size) / PAGE;
      int end = size == sizeThen ? size - Math.min(sameAfter, size) : Math.max(size, sizeThen);
      int to = (end + PAGE - 1) / PAGE;
      sameBefore = size;
      sameAfter = size;
      sizeThen = size;
      var pages = new ArrayList<Integer>();
      // Whether a page has a full one behind it is seen on the page itself.
      for (int page = Math.max(1, from); page <= to; page++) {
        pages.add(page);
      }
      return pages;
    }
  }
}
