package dev.afterword.syndicator.robot;

import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.SettingKey;
import java.net.URI;
import java.util.Optional;

/**
 * What the configuration of a group robot says. It holds secrets: {@link #toString()} names none.
 *
 * @param webhook the address, which is a secret
 * @param secret key of the signature
 * @param keyword that every message holds because the robot demands it
 */
public record RobotAddress(URI webhook, Optional<String> secret, Optional<String> keyword) {
  private static final String WEBHOOK = "webhook";
  private static final String SECRET = "secret";

  static final SettingKey KEYWORD =
      SettingKey.optional(
          "required-keyword",
          SettingKey.Shape.TEXT,
          "word that the robot demands; texts without it get it as their last line");

  static RobotAddress of(ChannelSettings settings) {
    return new RobotAddress(
        settings.requiredUrl(WEBHOOK),
        settings.text(SECRET).filter(secret -> !secret.isBlank()),
        settings.text(KEYWORD.name()).map(String::strip).filter(word -> !word.isEmpty()));
  }

  /** The key of the address. */
  public static SettingKey webhookKey(String example) {
    return SettingKey.secret(WEBHOOK, SettingKey.Shape.URL, "address of the robot, " + example);
  }

  /** The key of the signature's key, for platforms that have one. */
  public static SettingKey secretKey() {
    return new SettingKey(
        SECRET,
        SettingKey.Need.OPTIONAL,
        SettingKey.Shape.TEXT,
        true,
        "key of the signature, if the robot demands one");
  }

  /** A text that holds the word. */
  String with(String text) {
    return keyword
        .filter(word -> !text.contains(word))
        .map(word -> text + "\n\n" + word)
        .orElse(text);
  }

  @Override
  public String toString() {
    return "RobotAddress[]";
  }
}
