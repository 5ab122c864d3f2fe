package dev.afterword.syndicator.channel.telegram;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.PlatformType;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebService;
import java.net.URI;
import java.util.Map;

/** Telegram. */
@AutoService(ChannelType.class)
public final class TelegramType extends PlatformType {
  private static final URI REAL = URI.create("https://api.telegram.org");

  /** By its name and keys. */
  public TelegramType() {
    super(
        "telegram",
        SettingKey.secret("token", Shape.TEXT, "the bot's token, from @BotFather"),
        SettingKey.required("chat", Shape.TEXT, "@name of a channel, or the number of a chat"),
        SettingKey.optional("url", Shape.URL, "another Bot API server than Telegram's own"));
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    String token =
        settings.required(
            "token", "[0-9]+:[A-Za-z0-9_-]+", "token is no bot token: write digits:letters");
    String chat =
        settings.required(
            "chat",
            "@[A-Za-z0-9_]+|-?[0-9]{1,19}",
            "chat is @name of a channel or the number of a chat");
    URI bot = URI.create(settings.url("url").orElse(REAL) + "/bot" + token);
    return new TelegramChannel(WebService.of(settings, bot, Map.of()), chat, surroundings);
  }
}
