package dev.afterword.syndicator.channel.bluesky;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.atproto.Account;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.PlatformType;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebClient;
import java.net.URI;

/** Bluesky. */
@AutoService(ChannelType.class)
public final class BlueskyType extends PlatformType {
  private static final URI REAL = URI.create("https://bsky.social");

  /** By its name and keys. */
  public BlueskyType() {
    super(
        "bluesky",
        SettingKey.required("identifier", Shape.TEXT, "handle, for example name.bsky.social"),
        SettingKey.secret("password", Shape.TEXT, "an app password, not that of the account"),
        SettingKey.optional("url", Shape.URL, "the account's server; default https://bsky.social"));
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    var account =
        new Account(
            settings.url("url").orElse(REAL),
            settings.required("identifier"),
            settings.required("password"),
            new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE));
    return new BlueskyChannel(account, surroundings);
  }
}
