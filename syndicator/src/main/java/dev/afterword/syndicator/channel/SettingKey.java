package dev.afterword.syndicator.channel;

/**
 * One key of a channel's configuration.
 *
 * @param name as written, for example {@code access-token}
 * @param need whether it may be left out
 * @param shape what its value looks like
 * @param secret whether it is never printed, logged or put on a topic
 * @param description one line for documentation and error messages
 */
public record SettingKey(String name, Need need, Shape shape, boolean secret, String description) {
  /** Whether a key may be left out. */
  public enum Need {
    REQUIRED,
    OPTIONAL
  }

  /** What a value looks like. */
  public enum Shape {
    TEXT,
    /** Absolute, with a host. */
    URL,
    /** One text or a list of texts. */
    LIST
  }
}
