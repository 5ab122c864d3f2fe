package dev.afterword.desk.board;

import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.ledger.Act;
import dev.afterword.desk.Previews;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What it costs to say something, in US dollars. A large hold is estimated from its first hundred
 * recaps, so that a page about thousands does not keep anybody waiting.
 *
 * @param price of all
 * @param rough whether it was estimated from a part
 */
public record Estimate(BigDecimal price, boolean rough) {
  private static final int MOST = 100;

  /** Of a hold. */
  public static Estimate of(Hold hold, Board board, Details details, Previews previews) {
    Map<RecapId, Optional<Recap>> recaps = new HashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    int looked = 0;
    for (Spot spot : hold.items()) {
      if (recaps.size() < MOST || recaps.containsKey(spot.recap())) {
        looked++;
        Optional<Recap> recap =
            recaps.computeIfAbsent(spot.recap(), id -> recap(id, board, details));
        boolean says = spot.cell().hold().filter(kept -> kept.act() != Act.RETRACT).isPresent();
        if (recap.isPresent() && says) {
          sum = sum.add(price(previews.of(spot.channel(), recap.get())));
        }
      }
    }
    boolean rough = looked < hold.items().size();
    return new Estimate(
        rough
            ? sum.multiply(BigDecimal.valueOf(hold.items().size()))
                .divide(BigDecimal.valueOf(looked), new MathContext(2))
            : sum,
        rough);
  }

  private static BigDecimal price(List<Previews.Post> posts) {
    return posts.stream().map(Previews.Post::price).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Optional<Recap> recap(RecapId id, Board board, Details details) {
    return board.line(id).flatMap(Line::about).map(Line.About::place).flatMap(details::recap);
  }
}
