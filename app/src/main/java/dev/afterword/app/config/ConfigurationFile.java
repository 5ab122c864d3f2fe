package dev.afterword.app.config;

import java.nio.file.Path;
import java.util.Map;

/**
 * A configuration together with the places where it was written, so that a fault that shows later
 * is reported where it can be mended.
 */
public final class ConfigurationFile {
  private final String path;
  private final Configuration configuration;
  private final Map<String, Position> positions;

  ConfigurationFile(String path, Configuration configuration, Map<String, Position> positions) {
    this.path = path;
    this.configuration = configuration;
    this.positions = Map.copyOf(positions);
  }

  /** What it says. */
  public Configuration configuration() {
    return configuration;
  }

  /**
   * A problem at the value of a channel's key, or at the channel's name if the key is not written.
   *
   * @param channel name of the channel
   * @param key as in {@link dev.afterword.syndicator.channel.SettingException#key()}
   * @param message one sentence that names the fix and holds no secret
   */
  public ConfigurationProblem problemAt(String channel, String key, String message) {
    var name = "channels." + channel;
    var there = positions.getOrDefault(name, Position.START);
    return positions.getOrDefault(name + "." + key, there).problem(path, name + ": " + message);
  }

  /**
   * A path as it is meant in the file: from the folder that the file lies in.
   *
   * @param relative as written; an absolute one stays as it is
   * @throws java.nio.file.InvalidPathException if it is no path
   */
  public Path resolve(String relative) {
    return Path.of(path).resolveSibling(relative);
  }

  /** Names the file; the values may be secret. */
  @Override
  public String toString() {
    return "ConfigurationFile[" + path + "]";
  }
}
