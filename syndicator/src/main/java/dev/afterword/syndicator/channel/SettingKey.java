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
  /** A key that must be there. */
  public static SettingKey required(String name, Shape shape, String description) {
    return new SettingKey(name, Need.REQUIRED, shape, false, description);
  }

  /** A key that may be left out. */
  public static SettingKey optional(String name, Shape shape, String description) {
    return new SettingKey(name, Need.OPTIONAL, shape, false, description);
  }

  /** A key that must be there and is never shown. */
  public static SettingKey secret(String name, Shape shape, String description) {
    return new SettingKey(name, Need.REQUIRED, shape, true, description);
  }

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
