package dev.afterword.syndicator.channel.discord;

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

/** Discord. */
@AutoService(ChannelType.class)
public final class DiscordType implements ChannelType {
  @Override
  public String type() {
    return "discord";
  }

  @Override
  public List<SettingKey> keys() {
    return List.of(
        SettingKey.secret(
            "webhook", Shape.URL, "its URL, with ?thread_id= for a thread of the channel"),
        AddressPolicy.KEY);
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    URI webhook = settings.requiredUrl("webhook");
    String query = webhook.getRawQuery() == null ? "" : webhook.getRawQuery();
    if (!query.matches("(thread_id=[0-9]+)?")) {
      throw new SettingException("webhook", "webhook may have ?thread_id= and no other parameter");
    }
    URI base = URI.create(webhook.toString().split("[?#]", 2)[0]);
    var client = new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE);
    return new DiscordChannel(new WebService(base, Map.of(), client), query, surroundings.clock());
  }
}
