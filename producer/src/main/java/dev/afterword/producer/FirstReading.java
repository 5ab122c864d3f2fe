package dev.afterword.producer;

import dev.afterword.producer.source.Snapshot;
import dev.afterword.producer.source.Source;
import dev.afterword.producer.source.SourceException;

/**
 * Reads one recap for practice. Opening the repository and the first parse of a file load a
 * thousand classes; a process that waits for its log has the time, and publishes sooner after it.
 */
public final class FirstReading {
  private FirstReading() {}

  /**
   * Reads the first recap of the head, and forgets it. Content that cannot be read is for the
   * publisher to complain of.
   *
   * @return whether there was one
   */
  public static boolean of(ProducerConfig config) {
    try (Source source = config.open()) {
      return source.head().map(head -> read(config, head)).orElse(false);
    } catch (SourceException unreadable) {
      return false;
    }
  }

  private static boolean read(ProducerConfig config, Snapshot head) {
    return new Selection(config)
        .of(head).stream()
            .findFirst()
            .map(path -> head.files().get(path))
            .map(file -> new ContentChecker(config, head).reading(file))
            .isPresent();
  }
}
