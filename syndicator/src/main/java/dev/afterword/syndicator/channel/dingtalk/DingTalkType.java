package dev.afterword.syndicator.channel.dingtalk;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.RobotChannel;
import dev.afterword.syndicator.channel.RobotKeys;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebClient;
import java.util.List;
import java.util.stream.Stream;

/** DingTalk. */
@AutoService(ChannelType.class)
public final class DingTalkType implements ChannelType {
  @Override
  public String type() {
    return "dingtalk";
  }

  @Override
  public List<SettingKey> keys() {
    return Stream.concat(
            Stream.of(
                RobotKeys.webhook("https://oapi.dingtalk.com/robot/send?access_token=…"),
                RobotKeys.secret()),
            RobotKeys.others().stream())
        .toList();
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    var robot =
        new DingTalkRobot(
            RobotKeys.webhook(settings), RobotKeys.secret(settings), RobotKeys.keyword(settings));
    var client = new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE);
    return new RobotChannel(robot, client, surroundings.clock());
  }
}
