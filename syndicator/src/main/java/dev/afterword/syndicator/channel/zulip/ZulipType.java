package dev.afterword.syndicator.channel.zulip;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.PlatformType;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebService;

/** Zulip. */
@AutoService(ChannelType.class)
public final class ZulipType extends PlatformType {
  /** By its name and keys. */
  public ZulipType() {
    super(
        "zulip",
        SettingKey.required("url", Shape.URL, "the organisation, https://name.zulipchat.com"),
        SettingKey.required("email", Shape.TEXT, "the bot's address"),
        SettingKey.secret("api-key", Shape.TEXT, "the bot's key"),
        SettingKey.required("stream", Shape.TEXT, "name of the channel it posts to"),
        SettingKey.optional("topic", Shape.TEXT, "one topic for all; default: the recap's title"));
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    var service =
        WebService.of(
            settings,
            settings.requiredUrl("url"),
            WebService.basic(settings.credential("email"), settings.credential("api-key")));
    return new ZulipChannel(
        service,
        new ZulipChannel.Place(
            settings.credential("email"), settings.required("stream"), settings.text("topic")),
        surroundings.clock());
  }
}
