package dev.afterword.desk;

import dev.afterword.contract.Recap;
import java.math.BigDecimal;
import java.util.List;

/** Composes what a channel would say. Makes no call; safe for use by several threads. */
@FunctionalInterface
public interface Previews {
  /**
   * The posts about a recap that is new to a channel; none for a channel that is not configured.
   */
  List<Post> of(String channel, Recap recap);

  /**
   * One post as a follower would see it.
   *
   * @param text of the post
   * @param length in the platform's unit
   * @param limit in the same unit, 0 if the platform has none
   * @param unit what is counted
   * @param price an estimate in US dollars
   */
  record Post(String text, int length, int limit, String unit, BigDecimal price) {}
}
