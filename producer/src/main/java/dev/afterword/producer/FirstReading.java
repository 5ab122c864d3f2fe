package dev.afterword.producer;

import dev.afterword.contract.ChangeKind;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Push;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.UnreadableException;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.producer.recap.Reading;
import dev.afterword.producer.source.FileEntry;
import dev.afterword.producer.source.Snapshot;
import dev.afterword.producer.source.Source;
import dev.afterword.producer.source.SourceException;
import java.util.Optional;

/**
 * Reads one recap for practice, and writes it as an event. Opening the repository, the first parse
 * of a file and the first event load two thousand classes; a process that waits for its log has the
 * time, and publishes sooner after it.
 */
public final class FirstReading {
  private FirstReading() {}

  /**
   * Reads the first recap of the head, and forgets it. Content that cannot be read is for the
   * publisher to complain of.
   *
   * @return it, if it is a recap
   */
  public static Optional<Recap> of(ProducerConfig config) {
    try (Source source = config.open()) {
      Optional<Snapshot> head = source.head();
      return head.isPresent() ? read(config, head.get()) : Optional.empty();
    } catch (SourceException | UnreadableException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Recap> read(ProducerConfig config, Snapshot head)
      throws UnreadableException {
    Optional<FileEntry> first =
        new Selection(config).of(head).stream().findFirst().map(path -> head.files().get(path));
    if (first.isPresent()
        && new ContentChecker(config, head).reading(first.get())
            instanceof Reading.Accepted(Recap recap)) {
      write(recap);
      return Optional.of(recap);
    }
    return Optional.empty();
  }

  /** As it will travel, and as the stages behind will read it. */
  private static void write(Recap recap) throws UnreadableException {
    var event = new RecapEvent.RecapPublished(recap, ChangeKind.ADDED, new Push("", 1, 1, true));
    var json = new JsonCodec();
    json.read(json.write(event), RecapEvent.class);
    new RecapEventCodec().write("practice", event);
  }
}
