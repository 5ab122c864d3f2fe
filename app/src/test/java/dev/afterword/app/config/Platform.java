package dev.afterword.app.config;

import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.Surroundings;
import java.util.List;

/** A platform that can be configured but not opened. */
record Platform(String type, List<SettingKey> keys) implements ChannelType {
  static final Platform TOOTS =
      new Platform(
          "toots",
          List.of(
              key("url", SettingKey.Need.REQUIRED, SettingKey.Shape.URL, false),
              key("token", SettingKey.Need.REQUIRED, SettingKey.Shape.TEXT, true),
              key("visibility", SettingKey.Need.OPTIONAL, SettingKey.Shape.TEXT, false)));
  static final Platform LETTERS =
      new Platform(
          "letters",
          List.of(
              key("smtp", SettingKey.Need.REQUIRED, SettingKey.Shape.URL, true),
              key("to", SettingKey.Need.REQUIRED, SettingKey.Shape.LIST, false)));

  static List<ChannelType> all() {
    return List.of(TOOTS, LETTERS);
  }

  private static SettingKey key(
      String name, SettingKey.Need need, SettingKey.Shape shape, boolean secret) {
    return new SettingKey(name, need, shape, secret, "the " + name + " of the account");
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    throw new UnsupportedOperationException("reading a configuration opens nothing");
  }
}
