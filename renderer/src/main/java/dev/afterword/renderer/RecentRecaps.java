package dev.afterword.renderer;

import dev.afterword.contract.Recap;
import dev.afterword.renderer.site.Known;
import dev.afterword.renderer.site.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Recaps that were read to be learnt, as many as there is room for: a site that is made for the
 * first time need not read all of them twice. Used by one thread.
 */
final class RecentRecaps {
  /** Of the largest heap, in characters of bodies: with all that belongs to them a tenth of it. */
  private static final long PART = 32;

  private final long most;
  private final Map<Location, Recap> recaps = new HashMap<>();
  private long characters;

  /** With room for so many characters of bodies. */
  RecentRecaps(long most) {
    this.most = most;
  }

  /** With room for what this machine has memory for. */
  static RecentRecaps ofThisMachine() {
    return new RecentRecaps(Runtime.getRuntime().maxMemory() / PART);
  }

  /** Remembers it if there is room. */
  void add(Location location, Recap recap) {
    if (characters + recap.body().length() <= most) {
      recaps.put(location, recap);
      characters += recap.body().length();
    }
  }

  /** Hands over what is remembered, each recap once, and then what others know. */
  Bodies before(Bodies others) {
    return (wanted, consumer) -> {
      var missing = new ArrayList<Known.Live>();
      for (Known.Live live : wanted) {
        take(live.location()).ifPresentOrElse(consumer, () -> missing.add(live));
      }
      others.each(missing, consumer);
    };
  }

  private Optional<Recap> take(Location location) {
    Optional<Recap> recap = Optional.ofNullable(recaps.remove(location));
    recap.ifPresent(known -> characters -= known.body().length());
    return recap;
  }

  /** Remembers nothing. */
  void clear() {
    recaps.clear();
    characters = 0;
  }
}
