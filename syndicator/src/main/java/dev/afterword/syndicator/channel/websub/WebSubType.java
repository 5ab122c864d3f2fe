package dev.afterword.syndicator.channel.websub;

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

/** WebSub. */
@AutoService(ChannelType.class)
public final class WebSubType extends PlatformType {
  /** By its name and keys. */
  public WebSubType() {
    super("websub", SettingKey.required("hub", Shape.URL, "the hub that the feeds name"));
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    var hub = settings.url("hub").orElseThrow(() -> new SettingException("hub", "set hub"));
    var client = new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE);
    return new PingChannel(new HubPing(hub, surroundings.site()), client, surroundings.clock());
  }
}
