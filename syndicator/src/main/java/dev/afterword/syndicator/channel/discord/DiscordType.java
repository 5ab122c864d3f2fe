package dev.afterword.syndicator.channel.discord;

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

/** Discord. */
@AutoService(ChannelType.class)
public final class DiscordType extends PlatformType {
  /** By its name and keys. */
  public DiscordType() {
    super(
        "discord",
        SettingKey.secret(
            "webhook", Shape.URL, "its URL, with ?thread_id= for a thread of the channel"));
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    URI webhook = settings.requiredUrl("webhook");
    String query = webhook.getRawQuery() == null ? "" : webhook.getRawQuery();
    String advice = "webhook may have ?thread_id= and no other parameter";
    ChannelSettings.formed("webhook", query, "(thread_id=[0-9]+)?", advice);
    URI base = URI.create(webhook.toString().split("[?#]", 2)[0]);
    var service = WebService.of(settings, base, Map.of());
    return new DiscordChannel(service, query, surroundings.clock());
  }
}
