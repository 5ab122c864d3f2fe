package dev.afterword.app.config;

import dev.afterword.producer.source.Remote;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One repository or folder that is followed.
 *
 * @param name its id
 * @param path where it lies on this machine; absent: the content the command is given, or remote
 * @param remote where it is fetched from
 * @param branch the branch to follow; absent: the one the repository points at
 * @param prefix folder of the site in which its pages lie, empty for the top
 * @param content what holds for its files
 */
public record SourceConfiguration(
    String name,
    Optional<Path> path,
    Optional<Remote> remote,
    Optional<String> branch,
    String prefix,
    Content content) {
  /** What the content of a command is called where no source is configured. */
  public static final String ONLY = "main";
}
