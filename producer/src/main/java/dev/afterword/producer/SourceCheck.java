package dev.afterword.producer;

import dev.afterword.producer.source.Mirror;
import dev.afterword.producer.source.Remote;
import dev.afterword.producer.source.Source;
import dev.afterword.producer.source.SourceException;
import java.util.Optional;

/** Whether a source can be read, without publishing, fetching or keeping anything. */
public final class SourceCheck {
  private SourceCheck() {}

  /**
   * What can be seen of it.
   *
   * @param place where it lies, without what may be secret
   * @param isGit whether it is a repository
   * @param head a name of the state that would be published; empty where nothing was committed yet
   */
  public record Look(String place, boolean isGit, Optional<String> head) {}

  /**
   * Looks; of a remote its server is asked.
   *
   * @throws SourceException if it cannot be read; the message names the fix
   */
  public static Look look(ProducerConfig config) {
    Optional<Remote> remote = config.remote();
    if (remote.isPresent()) {
      return new Look(remote.get().shown(), true, Mirror.head(remote.get(), config.branch()));
    }
    try (Source source = config.open()) {
      return new Look(config.content().toString(), source.isRepository(), source.probe());
    }
  }
}
