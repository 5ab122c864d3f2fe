package dev.afterword.renderer.site;

import java.util.LinkedHashMap;
import java.util.function.Supplier;

/**
 * Texts that stand in several files, such as the entry of a recap in the feeds of all its tags:
 * each is made once while it is remembered. A key holds everything that its text is made of. What
 * was used longest ago is forgotten first. Used by one thread.
 */
public final class Fragments {
  /** Characters of all texts: some two thousand entries of feeds. */
  private static final int MOST = 3_000_000;

  private final LinkedHashMap<Object, String> texts = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  /** Nothing is remembered. */
  public Fragments() {}

  /**
   * The text of a key.
   *
   * @param key equal to another only if the text is
   * @param make makes the text if it is not remembered
   */
  public String of(Object key, Supplier<String> make) {
    String known = texts.get(key);
    if (known != null) {
      return known;
    }
    String made = make.get();
    texts.put(key, made);
    characters += made.length();
    forget();
    return made;
  }

  private void forget() {
    var oldest = texts.values().iterator();
    while (characters > MOST && oldest.hasNext()) {
      characters -= oldest.next().length();
      oldest.remove();
    }
  }
}
