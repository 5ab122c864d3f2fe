package dev.afterword.syndicator.channel.listmonk;

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
import dev.afterword.syndicator.channel.WebService;
import java.util.List;
import java.util.Optional;

/** listmonk. */
@AutoService(ChannelType.class)
public final class ListmonkType implements ChannelType {
  private static final String LISTS = "lists";
  private static final String TEMPLATE = "campaign-template";

  @Override
  public String type() {
    return "listmonk";
  }

  @Override
  public List<SettingKey> keys() {
    return List.of(
        SettingKey.required("url", Shape.URL, "the server, for example https://lists.example"),
        SettingKey.secret("user", Shape.TEXT, "API user that may manage campaigns"),
        SettingKey.secret("token", Shape.TEXT, "its token"),
        SettingKey.required(LISTS, Shape.LIST, "numbers of the lists that receive it"),
        SettingKey.optional("from", Shape.TEXT, "sender, if not that of the server"),
        SettingKey.optional(TEMPLATE, Shape.TEXT, "number of the server's template"),
        AddressPolicy.KEY);
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    settings.required(LISTS);
    var lists = settings.list(LISTS).stream().map(list -> number(LISTS, list)).toList();
    Optional<Integer> template = settings.text(TEMPLATE).map(value -> number(TEMPLATE, value));
    var server =
        new WebService(
            settings.requiredUrl("url"),
            WebService.basic(settings.required("user"), settings.required("token")),
            new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE));
    var campaign = new Campaign(lists, settings.text("from"), template);
    return new ListmonkChannel(new ListmonkServer(server), campaign, surroundings.clock());
  }

  private static int number(String key, String value) {
    if (!value.matches("[0-9]{1,9}")) {
      throw new SettingException(key, key + " is a number, as the server's pages show it");
    }
    return Integer.parseInt(value);
  }
}
