package dev.afterword.syndicator.channel.webhook;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebClient;
import java.util.List;

/** Standard Webhooks. */
@AutoService(ChannelType.class)
public final class WebhookType implements ChannelType {
  @Override
  public String type() {
    return "webhook";
  }

  @Override
  public List<SettingKey> keys() {
    return List.of(
        SettingKey.secret("url", Shape.URL, "where the recap is posted to"),
        SettingKey.secret("secret", Shape.TEXT, "whsec_ and 24 to 64 bytes in Base64"),
        AddressPolicy.KEY);
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    return new WebhookChannel(
        settings.requiredUrl("url"),
        Signature.withSecret(settings.required("secret")),
        new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE),
        surroundings.clock());
  }
}
