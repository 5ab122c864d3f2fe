package dev.afterword.syndicator.channel.discourse;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.PlatformType;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebService;
import java.util.Map;

/** Discourse. */
@AutoService(ChannelType.class)
public final class DiscourseType extends PlatformType {
  /** By its name and keys. */
  public DiscourseType() {
    super(
        "discourse",
        SettingKey.required("url", Shape.URL, "the forum"),
        SettingKey.secret("api-key", Shape.TEXT, "a key that may write topics and posts"),
        SettingKey.required("username", Shape.TEXT, "whom the key belongs to"),
        SettingKey.optional("category", Shape.TEXT, "number of the category"),
        SettingKey.optional("tags", Shape.LIST, "tags of every topic"));
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    String category =
        ChannelSettings.formed(
            "category",
            settings.text("category").orElse("0"),
            "[0-9]{1,9}",
            "category is a number, as in the category's address");
    var rights =
        Map.of(
            "Api-Key", settings.credential("api-key"),
            "Api-Username", settings.credential("username"));
    var topic = new TopicText(Integer.parseInt(category), settings.list("tags"));
    return new DiscourseChannel(
        WebService.of(settings, settings.requiredUrl("url"), rights), topic, surroundings.clock());
  }
}
