package dev.afterword.app.wiring;

import dev.afterword.eventlog.Boundaries;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Dies at a named boundary as a power cut would: no hook runs, nothing is flushed. For crash tests,
 * by {@code AFTERWORD_HALT_AT=boundary} or {@code boundary#3} for its third time.
 */
final class HaltingBoundaries implements Boundaries {
  private static final int KILLED = 137;

  private final String boundary;
  private final AtomicInteger left;

  private HaltingBoundaries(String boundary, int time) {
    this.boundary = boundary;
    this.left = new AtomicInteger(time);
  }

  static Boundaries of(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("AFTERWORD_HALT_AT"))
        .filter(value -> !value.isBlank())
        .map(HaltingBoundaries::parse)
        .orElseGet(Boundaries::none);
  }

  private static Boundaries parse(String value) {
    int mark = value.indexOf('#');
    String count = mark < 0 ? "1" : value.substring(mark + 1);
    if (!count.matches("[1-9]\\d{0,5}")) {
      throw CommandException.usage(
          "AFTERWORD_HALT_AT is a boundary, or boundary#N with N from 1: " + value);
    }
    return new HaltingBoundaries(
        mark < 0 ? value : value.substring(0, mark), Integer.parseInt(count));
  }

  @Override
  public void reached(String reached) {
    if (reached.equals(boundary) && left.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
