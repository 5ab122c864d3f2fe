package dev.afterword.syndicator.channel.bluesky;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebClient;
import java.net.URI;
import java.util.List;

/** Bluesky. */
@AutoService(ChannelType.class)
public final class BlueskyType implements ChannelType {
  private static final URI REAL = URI.create("https://bsky.social");

  @Override
  public String type() {
    return "bluesky";
  }

  @Override
  public List<SettingKey> keys() {
    return List.of(
        SettingKey.required("identifier", Shape.TEXT, "handle, for example name.bsky.social"),
        SettingKey.secret("password", Shape.TEXT, "an app password, not that of the account"),
        SettingKey.optional("url", Shape.URL, "the account's server; default https://bsky.social"),
        AddressPolicy.KEY);
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    var session =
        new Session(
            settings.url("url").orElse(REAL),
            settings.required("identifier"),
            settings.required("password"),
            new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE));
    return new BlueskyChannel(session, new Card(surroundings.assets()), surroundings.clock());
  }
}
