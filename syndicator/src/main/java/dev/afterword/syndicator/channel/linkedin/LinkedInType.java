package dev.afterword.syndicator.channel.linkedin;

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
import java.net.URI;
import java.util.List;

/** LinkedIn. */
@AutoService(ChannelType.class)
public final class LinkedInType implements ChannelType {
  private static final URI REAL = URI.create("https://api.linkedin.com");

  @Override
  public String type() {
    return "linkedin";
  }

  @Override
  public List<SettingKey> keys() {
    return List.of(
        SettingKey.secret(
            "token", Shape.TEXT, "with w_organization_social and r_organization_social"),
        SettingKey.required("author", Shape.TEXT, "urn:li:organization:NUMBER"),
        SettingKey.required("version", Shape.TEXT, "of the API, YYYYMM; one lives about a year"),
        SettingKey.optional("url", Shape.URL, "another server than " + REAL),
        AddressPolicy.KEY);
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    String author = settings.required("author");
    if (!author.matches("urn:li:(organization|person):[A-Za-z0-9_-]+")) {
      throw new SettingException("author", "author is no URN: write urn:li:organization:NUMBER");
    }
    String version = settings.required("version");
    if (!version.matches("20[0-9]{2}(0[1-9]|1[0-2])")) {
      throw new SettingException("version", "version is a month: write it as YYYYMM");
    }
    var client =
        new LinkedInClient(
            settings.url("url").orElse(REAL),
            settings.credential("token"),
            version,
            author,
            new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE),
            surroundings.assets());
    return new LinkedInChannel(client, surroundings.clock());
  }
}
