package dev.afterword.syndicator.channel.zulip;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import java.util.List;

/** Zulip. */
@AutoService(ChannelType.class)
public final class ZulipType implements ChannelType {
  @Override
  public String type() {
    return "zulip";
  }

  @Override
  public List<SettingKey> keys() {
    return List.of(
        SettingKey.required("url", Shape.URL, "the organisation, https://name.zulipchat.com"),
        SettingKey.required("email", Shape.TEXT, "the bot's address"),
        SettingKey.secret("api-key", Shape.TEXT, "the bot's key"),
        SettingKey.required("stream", Shape.TEXT, "name of the channel it posts to"),
        SettingKey.optional("topic", Shape.TEXT, "one topic for all; default: the recap's title"),
        AddressPolicy.KEY);
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    var service =
        new WebService(
            settings.requiredUrl("url"),
            WebService.basic(settings.credential("email"), settings.credential("api-key")),
            new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE));
    return new ZulipChannel(
        service,
        new ZulipChannel.Place(
            settings.credential("email"), settings.required("stream"), settings.text("topic")),
        surroundings.clock());
  }
}
