package dev.afterword.renderer.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Asks whether pictures are there, and remembers the answers: a body depends on no others. */
public final class SeenPictures implements Predicate<String> {
  private final Predicate<String> isHere;
  private final Map<String, Boolean> answers = new HashMap<>();

  /**
   * Nothing is asked yet.
   *
   * @param isHere whether the site has the picture at an address on a page
   */
  public SeenPictures(Predicate<String> isHere) {
    this.isHere = isHere;
  }

  @Override
  public boolean test(String address) {
    return answers.computeIfAbsent(address, isHere::test);
  }

  /** What was answered, by the address. */
  public Map<String, Boolean> answers() {
    return Map.copyOf(answers);
  }
}
