package dev.afterword.syndicator.channel.x;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.PlatformType;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.twitter.Credentials;
import dev.afterword.syndicator.twitter.Twitter;
import java.net.URI;

/** X. */
@AutoService(ChannelType.class)
public final class XType extends PlatformType {
  private static final URI REAL = URI.create("https://api.x.com");

  /** By its name and keys. */
  public XType() {
    super(
        "x",
        SettingKey.secret("consumer-key", Shape.TEXT, "API key of the app"),
        SettingKey.secret("consumer-secret", Shape.TEXT, "API key secret of the app"),
        SettingKey.secret("access-token", Shape.TEXT, "access token of the account"),
        SettingKey.secret("access-token-secret", Shape.TEXT, "access token secret of the account"),
        SettingKey.optional("url", Shape.URL, "another server than " + REAL),
        Prices.POST,
        Prices.LINK,
        Prices.DELETE);
  }

  /**
   * Also refuses to open in a virtual machine that may send a POST twice: without the property,
   * {@link java.net.HttpURLConnection} repeats one that was answered by a closed connection.
   */
  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    if (!"false".equals(System.getProperty("sun.net.http.retryPost"))) {
      throw new SettingException(
          "type",
          "Java would send a post to X twice: start it with -Dsun.net.http.retryPost=false");
    }
    var credentials =
        new Credentials(
            settings.required("consumer-key"),
            settings.required("consumer-secret"),
            settings.required("access-token"),
            settings.required("access-token-secret"));
    URI url = settings.url("url").orElse(REAL);
    var twitter = new Twitter(url, credentials, AddressPolicy.of(settings));
    return new XChannel(twitter, Prices.of(settings), surroundings);
  }
}
