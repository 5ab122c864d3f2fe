package dev.afterword.syndicator.channel.discourse;

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
import java.util.Map;

/** Discourse. */
@AutoService(ChannelType.class)
public final class DiscourseType implements ChannelType {
  @Override
  public String type() {
    return "discourse";
  }

  @Override
  public List<SettingKey> keys() {
    return List.of(
        SettingKey.required("url", Shape.URL, "the forum"),
        SettingKey.secret("api-key", Shape.TEXT, "a key that may write topics and posts"),
        SettingKey.required("username", Shape.TEXT, "whom the key belongs to"),
        SettingKey.optional("category", Shape.TEXT, "number of the category"),
        SettingKey.optional("tags", Shape.LIST, "tags of every topic"),
        AddressPolicy.KEY);
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    String category = settings.text("category").orElse("0");
    if (!category.matches("[0-9]{1,9}")) {
      throw new SettingException("category", "category is a number, as in the category's address");
    }
    var service =
        new WebService(
            settings.requiredUrl("url"),
            Map.of(
                "Api-Key", settings.credential("api-key"),
                "Api-Username", settings.credential("username")),
            new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE));
    return new DiscourseChannel(
        service,
        new TopicText(Integer.parseInt(category), settings.list("tags")),
        surroundings.clock());
  }
}
