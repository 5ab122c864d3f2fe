package dev.afterword.eventlog;

/**
 * The named places where a process may die. Tests and the crash test kill it there; everybody else
 * passes {@link #none()}.
 */
@FunctionalInterface
public interface Boundaries {
  /** Called when the place is reached; may not return. */
  void reached(String boundary);

  /** Nothing happens anywhere. */
  static Boundaries none() {
    return _ -> {};
  }
}
