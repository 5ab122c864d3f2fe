package dev.afterword.syndicator.channel.telegram;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Telegram. */
@AutoService(ChannelType.class)
public final class TelegramType implements ChannelType {
  private static final URI REAL = URI.create("https://api.telegram.org");

  @Override
  public String type() {
    return "telegram";
  }

  @Override
  public List<SettingKey> keys() {
    return List.of(
        SettingKey.secret("token", Shape.TEXT, "the bot's token, from @BotFather"),
        SettingKey.required("chat", Shape.TEXT, "@name of a channel, or the number of a chat"),
        SettingKey.optional("url", Shape.URL, "another Bot API server than Telegram's own"),
        AddressPolicy.KEY);
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    String token = settings.required("token");
    if (!token.matches("[0-9]+:[A-Za-z0-9_-]+")) {
      throw new SettingException("token", "token is no bot token: write digits:letters");
    }
    String chat = settings.required("chat");
    if (!chat.matches("@[A-Za-z0-9_]+|-?[0-9]{1,19}")) {
      throw new SettingException("chat", "chat is @name of a channel or the number of a chat");
    }
    var client = new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE);
    URI bot = URI.create(settings.url("url").orElse(REAL) + "/bot" + token);
    return new TelegramChannel(new WebService(bot, Map.of(), client), chat, surroundings);
  }
}
