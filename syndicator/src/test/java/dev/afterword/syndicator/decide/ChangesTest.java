package dev.afterword.syndicator.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.ledger.Substance;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The classes of changes for any two texts, against the table in {@code docs/announcing.md}. */
class ChangesTest {
  private static final int PAIRS = 20_000;
  private static final long SEED = Long.getLong("changes.seed", 20_261_122);

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  @Test
  void everyPairOfTextsHasTheClassOfTheTable() {
    for (int pair = 0; pair < PAIRS; pair++) {
      Substance heard = any();
      Substance now = any();
      assertThat(Changes.between(heard, now))
          .as(heard + " to " + now + ", again with -Dchanges.seed=" + SEED)
          .isEqualTo(table(heard, now));
    }
  }

  /** Few values, so that many pairs differ in one thing only. */
  private Substance any() {
    return new Substance(
        pick("t", "t", "u"),
        pick("s", "s", "r"),
        pick("2026-11-14", "2026-11-14", "2026-11-15"),
        pick("here", "here", "there"),
        pick("a", "a", "b"),
        random.ints(random.nextInt(4), 0, 4).mapToObj(Integer::toString).distinct().toList(),
        AnnounceMode.DEFAULT);
  }

  private String pick(String... values) {
    return values[random.nextInt(values.length)];
  }

  private static ChangeClass table(Substance heard, Substance now) {
    boolean more =
        now.videos().size() > heard.videos().size() && !heard.videos().containsAll(now.videos());
    boolean moved = !heard.date().equals(now.date()) || !heard.place().equals(now.place());
    boolean words =
        !List.of(heard.title(), heard.summary(), heard.videos())
            .equals(List.of(now.title(), now.summary(), now.videos()));
    if (more) {
      return ChangeClass.MEDIA_ADDED;
    }
    if (moved) {
      return ChangeClass.MATERIAL;
    }
    if (words) {
      return ChangeClass.CORRECTION;
    }
    return heard.path().equals(now.path()) ? ChangeClass.SILENT : ChangeClass.MOVED;
  }

  @Test
  void onlyVideosThatNobodyHeardOfAreAdded() {
    Substance heard = showing("a", "b");
    assertThat(Changes.added(heard, showing("b", "c"))).containsExactly("c");
    assertThat(Changes.added(heard, heard)).isEmpty();
  }

  private static Substance showing(String... videos) {
    return new Substance("t", "s", "", "", "a", List.of(videos), AnnounceMode.DEFAULT);
  }
}
