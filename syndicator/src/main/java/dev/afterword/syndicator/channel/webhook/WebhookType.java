package dev.afterword.syndicator.channel.webhook;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.PlatformType;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebClient;

/** Standard Webhooks. */
@AutoService(ChannelType.class)
public final class WebhookType extends PlatformType {
  /** By its name and keys. */
  public WebhookType() {
    super(
        "webhook",
        SettingKey.secret("url", Shape.URL, "where the recap is posted to"),
        SettingKey.secret("secret", Shape.TEXT, "whsec_ and 24 to 64 bytes in Base64"));
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
