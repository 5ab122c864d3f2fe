package dev.afterword.renderer.markdown;

import dev.afterword.renderer.address.SitePath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Bodies that stand on pages, as many as there is room for: a page is made anew far more often for
 * its theme or its neighbours than for its text, and the text is most of the work. Used by one
 * thread.
 */
public final class BodyMemory {
  /** Of the largest heap, in characters: two bytes each, and as much again around them. */
  private static final long PART = 64;

  private final long most;
  private final Map<SitePath, Remembered> bodies = new HashMap<>();
  private long characters;

  /** With room for so many characters. */
  public BodyMemory(long most) {
    this.most = most;
  }

  /** With room for what this machine has memory for. */
  public static BodyMemory ofThisMachine() {
    return new BodyMemory(Runtime.getRuntime().maxMemory() / PART);
  }

  /**
   * The body of a page, if it would be the same now.
   *
   * @param content digest of the recap's event
   * @param isHere whether the site has the picture at an address on the page
   */
  public Optional<Body> find(SitePath page, String content, Predicate<String> isHere) {
    return Optional.ofNullable(bodies.get(page))
        .filter(known -> known.content().equals(content) && known.isSeen(isHere))
        .map(Remembered::body);
  }

  /**
   * Remembers a body in place of the page's last one, if there is room.
   *
   * @param content digest of the recap's event
   * @param seen which pictures were there while it was made, of those that were looked for
   */
  public void add(SitePath page, String content, Body body, Map<String, Boolean> seen) {
    forget(page);
    if (characters + body.html().length() <= most) {
      bodies.put(page, new Remembered(content, body, seen));
      characters += body.html().length();
    }
  }

  /** The page is gone. */
  public void forget(SitePath page) {
    Optional.ofNullable(bodies.remove(page))
        .ifPresent(known -> characters -= known.body().html().length());
  }

  private record Remembered(String content, Body body, Map<String, Boolean> seen) {
    boolean isSeen(Predicate<String> isHere) {
      return seen.entrySet().stream()
          .allMatch(picture -> isHere.test(picture.getKey()) == picture.getValue());
    }
  }
}
