package dev.afterword.syndicator.channel.mastodon;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.PlatformType;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebService;
import java.util.List;

/** Mastodon. */
@AutoService(ChannelType.class)
public final class MastodonType extends PlatformType {
  private static final List<String> VISIBILITIES =
      List.of("public", "unlisted", "private", "direct");

  /** By its name and keys. */
  public MastodonType() {
    super(
        "mastodon",
        SettingKey.required("url", Shape.URL, "the instance, for example https://mastodon.social"),
        SettingKey.secret(
            "token",
            Shape.TEXT,
            "access token with write:statuses, write:media, read:statuses and read:accounts"),
        SettingKey.optional(
            "visibility", Shape.TEXT, "public (default), unlisted, private or direct"));
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    String visibility = settings.text("visibility").orElse(VISIBILITIES.getFirst());
    if (!VISIBILITIES.contains(visibility)) {
      throw new SettingException(
          "visibility", "visibility is one of " + String.join(", ", VISIBILITIES));
    }
    var instance =
        WebService.of(
            settings, settings.requiredUrl("url"), WebService.bearer(settings.credential("token")));
    return new MastodonChannel(instance, visibility, surroundings);
  }
}
