package dev.afterword.syndicator.channel.wecom;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.robot.RobotAddress;
import dev.afterword.syndicator.robot.RobotType;

/** WeCom. */
@AutoService(ChannelType.class)
public final class WecomType extends RobotType {
  /** As it is found. */
  public WecomType() {
    super(
        "wecom",
        WecomRobot::new,
        RobotAddress.webhookKey("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…"));
  }
}
