package dev.afterword.syndicator.channel;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the configuration of every group robot has. */
public final class RobotKeys {
  private static final String WEBHOOK = "webhook";
  private static final String SECRET = "secret";
  private static final String KEYWORD = "required-keyword";

  private RobotKeys() {}

  /** The address, which is a secret. */
  public static SettingKey webhook(String example) {
    return SettingKey.secret(WEBHOOK, SettingKey.Shape.URL, "address of the robot, " + example);
  }

  /** The key of its signature. */
  public static SettingKey secret() {
    return new SettingKey(
        SECRET,
        SettingKey.Need.OPTIONAL,
        SettingKey.Shape.TEXT,
        true,
        "key of the signature, if the robot demands one");
  }

  /** Keys that all of them take. */
  public static List<SettingKey> others() {
    return List.of(
        SettingKey.optional(
            KEYWORD,
            SettingKey.Shape.TEXT,
            "word that the robot demands; texts without it get it as their last line"),
        AddressPolicy.KEY);
  }

  /** The address as configured. */
  public static URI webhook(ChannelSettings settings) {
    return settings.url(WEBHOOK).orElseThrow(() -> new SettingException(WEBHOOK, "set " + WEBHOOK));
  }

  /** The key as configured. */
  public static Optional<String> secret(ChannelSettings settings) {
    return settings.text(SECRET).filter(secret -> !secret.isBlank());
  }

  /** The word as configured. */
  public static Optional<String> keyword(ChannelSettings settings) {
    return settings.text(KEYWORD).map(String::strip).filter(word -> !word.isEmpty());
  }

  /** A text that holds the word. */
  public static String with(Optional<String> keyword, String text) {
    return keyword
        .filter(word -> !text.contains(word))
        .map(word -> text + "\n\n" + word)
        .orElse(text);
  }
}
