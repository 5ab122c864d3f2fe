package dev.afterword.syndicator.channel.wecom;

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

/** WeCom. */
@AutoService(ChannelType.class)
public final class WecomType implements ChannelType {
  @Override
  public String type() {
    return "wecom";
  }

  @Override
  public List<SettingKey> keys() {
    return Stream.concat(
            Stream.of(RobotKeys.webhook("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…")),
            RobotKeys.others().stream())
        .toList();
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    var robot = new WecomRobot(RobotKeys.webhook(settings), RobotKeys.keyword(settings));
    var client = new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE);
    return new RobotChannel(robot, client, surroundings.clock());
  }
}
