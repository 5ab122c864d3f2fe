package dev.afterword.syndicator.channel.indexnow;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.PingChannel;
import dev.afterword.syndicator.channel.PlatformType;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebClient;
import java.net.URI;

/** IndexNow. */
@AutoService(ChannelType.class)
public final class IndexNowType extends PlatformType {
  private static final URI REAL = URI.create("https://api.indexnow.org");

  /** By its name and keys. */
  public IndexNowType() {
    super(
        "indexnow",
        SettingKey.secret("key", Shape.TEXT, "8 to 128 of a-z, A-Z, 0-9 and -"),
        SettingKey.optional(
            "key-location", Shape.URL, "where the key is served; KEY.txt below the site's address"),
        SettingKey.optional("url", Shape.URL, "another server than " + REAL));
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    String key = settings.required("key");
    if (!key.matches("[A-Za-z0-9-]{8,128}")) {
      throw new SettingException("key", "key has 8 to 128 of a-z, A-Z, 0-9 and hyphens");
    }
    var ping =
        new SearchPing(
            settings.url("url").orElse(REAL),
            key,
            settings.url("key-location"),
            surroundings.site());
    var client = new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE);
    return new PingChannel(ping, client, surroundings.clock());
  }
}
