package dev.afterword.syndicator.channel.linkedin;

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
import java.util.TreeMap;

/** LinkedIn. */
@AutoService(ChannelType.class)
public final class LinkedInType extends PlatformType {
  private static final URI REAL = URI.create("https://api.linkedin.com");

  /** By its name and keys. */
  public LinkedInType() {
    super(
        "linkedin",
        SettingKey.secret(
            "token", Shape.TEXT, "with w_organization_social and r_organization_social"),
        SettingKey.required("author", Shape.TEXT, "urn:li:organization:NUMBER"),
        SettingKey.required("version", Shape.TEXT, "of the API, YYYYMM; one lives about a year"),
        SettingKey.optional("url", Shape.URL, "another server than " + REAL));
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    String author =
        settings.required(
            "author",
            "urn:li:(organization|person):[A-Za-z0-9_-]+",
            "author is no URN: write urn:li:organization:NUMBER");
    String version =
        settings.required(
            "version", "20[0-9]{2}(0[1-9]|1[0-2])", "version is a month: write it as YYYYMM");
    var headers = new TreeMap<>(WebService.bearer(settings.credential("token")));
    headers.put("LinkedIn-Version", version);
    headers.put("X-Restli-Protocol-Version", "2.0.0");
    var service = WebService.of(settings, settings.url("url").orElse(REAL), headers);
    return new LinkedInChannel(service, author, surroundings);
  }
}
