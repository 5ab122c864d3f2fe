package dev.afterword.syndicator.channel.listmonk;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.PlatformType;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebService;
import java.util.Optional;

/** listmonk. */
@AutoService(ChannelType.class)
public final class ListmonkType extends PlatformType {
  private static final String LISTS = "lists";
  private static final String TEMPLATE = "campaign-template";

  /** By its name and keys. */
  public ListmonkType() {
    super(
        "listmonk",
        SettingKey.required("url", Shape.URL, "the server, for example https://lists.example"),
        SettingKey.secret("user", Shape.TEXT, "API user that may manage campaigns"),
        SettingKey.secret("token", Shape.TEXT, "its token"),
        SettingKey.required(LISTS, Shape.LIST, "numbers of the lists that receive it"),
        SettingKey.optional("from", Shape.TEXT, "sender, if not that of the server"),
        SettingKey.optional(TEMPLATE, Shape.TEXT, "number of the server's template"));
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    settings.required(LISTS);
    var lists = settings.list(LISTS).stream().map(list -> number(LISTS, list)).toList();
    Optional<Integer> template = settings.text(TEMPLATE).map(value -> number(TEMPLATE, value));
    var server =
        WebService.of(
            settings,
            settings.requiredUrl("url"),
            WebService.basic(settings.required("user"), settings.required("token")));
    var campaign = new Campaign(lists, settings.text("from"), template);
    return new ListmonkChannel(new ListmonkServer(server), campaign, surroundings.clock());
  }

  private static int number(String key, String value) {
    String advice = key + " is a number, as the server's pages show it";
    return Integer.parseInt(ChannelSettings.formed(key, value, "[0-9]{1,9}", advice));
  }
}
