package dev.afterword.syndicator.channel.slack;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Need;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Slack. */
@AutoService(ChannelType.class)
public final class SlackType implements ChannelType {
  private static final URI REAL = URI.create("https://slack.com/api");

  @Override
  public String type() {
    return "slack";
  }

  @Override
  public List<SettingKey> keys() {
    return List.of(
        new SettingKey(
            "webhook", Need.OPTIONAL, Shape.URL, true, "an incoming webhook, or else token"),
        new SettingKey(
            "token", Need.OPTIONAL, Shape.TEXT, true, "xoxb- token with chat:write; needs channel"),
        SettingKey.optional("channel", Shape.TEXT, "id of the channel that the bot is in: C…"),
        SettingKey.optional("url", Shape.URL, "another address than https://slack.com/api"),
        AddressPolicy.KEY);
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    boolean hook = settings.text("webhook").isPresent();
    if (hook == settings.text("token").isPresent()) {
      throw new SettingException("webhook", "set either webhook, or token and channel");
    }
    var client = new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE);
    if (hook) {
      return new SlackWebhook(
          new WebService(settings.requiredUrl("webhook"), Map.of(), client), surroundings.clock());
    }
    String token = settings.credential("token");
    // Slack's published description of its methods wants the token in a header of that name, too.
    var headers = Map.of("Authorization", "Bearer " + token, "token", token);
    return new SlackBot(
        new WebService(settings.url("url").orElse(REAL), headers, client),
        settings.required("channel"),
        surroundings.clock());
  }
}
