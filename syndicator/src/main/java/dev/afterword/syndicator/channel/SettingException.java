package dev.afterword.syndicator.channel;

/**
 * A value of a channel's configuration cannot be right. The message never holds the value of a
 * secret.
 */
public final class SettingException extends IllegalArgumentException {
  private final String key;

  /** With the key as written and one sentence that names the fix. */
  public SettingException(String key, String message) {
    super(message);
    this.key = key;
  }

  /** The key as written. */
  public String key() {
    return key;
  }
}
