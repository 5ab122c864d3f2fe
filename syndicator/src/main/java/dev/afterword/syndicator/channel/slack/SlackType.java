package dev.afterword.syndicator.channel.slack;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.PlatformType;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Need;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebService;
import java.net.URI;
import java.util.Map;

/** Slack. */
@AutoService(ChannelType.class)
public final class SlackType extends PlatformType {
  private static final URI REAL = URI.create("https://slack.com/api");

  /** By its name and keys. */
  public SlackType() {
    super(
        "slack",
        new SettingKey(
            "webhook", Need.OPTIONAL, Shape.URL, true, "an incoming webhook, or else token"),
        new SettingKey(
            "token", Need.OPTIONAL, Shape.TEXT, true, "xoxb- token with chat:write; needs channel"),
        SettingKey.optional("channel", Shape.TEXT, "id of the channel that the bot is in: C…"),
        SettingKey.optional("url", Shape.URL, "another address than https://slack.com/api"));
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    boolean hook = settings.text("webhook").isPresent();
    if (hook == settings.text("token").isPresent()) {
      throw new SettingException("webhook", "set either webhook, or token and channel");
    }
    if (hook) {
      var webhook = WebService.of(settings, settings.requiredUrl("webhook"), Map.of());
      return new SlackWebhook(webhook, surroundings.clock());
    }
    String token = settings.credential("token");
    // Slack's published description of its methods wants the token in a header of that name, too.
    var headers = Map.of("Authorization", "Bearer " + token, "token", token);
    var service = WebService.of(settings, settings.url("url").orElse(REAL), headers);
    return new SlackBot(service, settings.required("channel"), surroundings.clock());
  }
}
