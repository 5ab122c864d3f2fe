package dev.afterword.app.wiring;

import dev.afterword.app.config.Configuration;
import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.config.ConfigurationFile;
import dev.afterword.app.config.ConfigurationReader;
import dev.afterword.syndicator.channel.ChannelTypes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a command works on: the content, the configuration and the data folder.
 *
 * @param content a Git repository, bare or with a work tree, or a plain folder
 * @param file the configuration with its places
 * @param dataPath where the data folder is or will be
 */
public record Installation(Path content, ConfigurationFile file, Path dataPath) {
  private static final String FILE = "afterword.yaml";
  private static final String DATA = ".afterword";

  /**
   * Finds them: the configuration in CONTENT, else in the current folder; the data folder beside
   * the configuration.
   *
   * @param content as named on the command line
   * @param config as named by {@code --config}
   * @param data as named by {@code --data}
   * @throws ConfigurationException with everything that is wrong with the configuration
   */
  public static Installation find(
      Optional<Path> content,
      Optional<Path> config,
      Optional<Path> data,
      Map<String, String> environment)
      throws ConfigurationException {
    Path here = content.orElseGet(() -> Path.of("")).toAbsolutePath().normalize();
    if (!Files.isDirectory(here)) {
      throw CommandException.usage(
          "there is no folder " + here + ": name a Git repository or a folder of Markdown files");
    }
    var reader = new ConfigurationReader(ChannelTypes.load().all(), environment);
    Optional<Path> written =
        config.or(() -> existing(here)).or(() -> existing(Path.of("").toAbsolutePath()));
    ConfigurationFile file = written.isPresent() ? reader.read(written.get()) : reader.absent(here);
    Path beside = written.map(Installation::folder).orElse(here);
    return new Installation(
        here, file, data.orElseGet(() -> beside.resolve(DATA)).toAbsolutePath().normalize());
  }

  private static Optional<Path> existing(Path folder) {
    return Optional.of(folder.resolve(FILE)).filter(Files::exists);
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
        .orElseGet(() -> Path.of("/"));
  }

  /** What the configuration says. */
  public Configuration configuration() {
    return file.configuration();
  }
}
