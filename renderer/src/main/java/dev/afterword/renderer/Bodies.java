package dev.afterword.renderer;

import dev.afterword.contract.Recap;
import dev.afterword.renderer.site.Known;
import java.util.Collection;
import java.util.function.Consumer;

/** Where whole recaps come from when their pages have to be made. */
@FunctionalInterface
interface Bodies {
  /**
   * Hands over each recap once, in any order, without holding all of them. One whose record is gone
   * from the log by now is left out: its successor follows.
   */
  void each(Collection<Known.Live> wanted, Consumer<Recap> consumer);
}
