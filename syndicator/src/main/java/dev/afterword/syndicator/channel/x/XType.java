package dev.afterword.syndicator.channel.x;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** X. */
@AutoService(ChannelType.class)
public final class XType implements ChannelType {
  private static final URI REAL = URI.create("https://api.x.com");

  @Override
  public String type() {
    return "x";
  }

  @Override
  public List<SettingKey> keys() {
    return Stream.concat(credentials().stream(), Prices.KEYS.stream()).toList();
  }

  private static List<SettingKey> credentials() {
    return List.of(
        SettingKey.secret("consumer-key", Shape.TEXT, "API key of the app"),
        SettingKey.secret("consumer-secret", Shape.TEXT, "API key secret of the app"),
        SettingKey.secret("access-token", Shape.TEXT, "access token of the account"),
        SettingKey.secret("access-token-secret", Shape.TEXT, "access token secret of the account"),
        SettingKey.optional("url", Shape.URL, "another server than " + REAL),
        AddressPolicy.KEY);
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
    return new XChannel(
        new XClient(settings.url("url").orElse(REAL), credentials, AddressPolicy.of(settings)),
        Prices.of(settings),
        surroundings);
  }
}
