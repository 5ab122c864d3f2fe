package dev.afterword.app.wiring;

import dev.afterword.broker.EmbeddedBroker;
import java.util.List;
import java.util.Set;

/**
 * What a start needs whatever its configuration says, begun before the command line is read. With a
 * cluster elsewhere it was in vain, and cost a third of a second of one processor.
 */
public final class HeadStart {
  private static final Set<String> STARTING = Set.of("up", "try");

  private HeadStart() {}

  /**
   * Begins, and returns at once.
   *
   * @param arguments of the whole command line
   * @return whether the command needs it
   */
  public static boolean of(List<String> arguments) {
    boolean needed = !arguments.isEmpty() && STARTING.contains(arguments.getFirst());
    if (needed) {
      Thread.ofPlatform().name("head-start").daemon().start(EmbeddedBroker::prepare);
    }
    return needed;
  }
}
