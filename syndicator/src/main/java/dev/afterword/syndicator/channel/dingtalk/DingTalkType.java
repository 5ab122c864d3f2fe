package dev.afterword.syndicator.channel.dingtalk;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.robot.RobotAddress;
import dev.afterword.syndicator.robot.RobotType;

/** DingTalk. */
@AutoService(ChannelType.class)
public final class DingTalkType extends RobotType {
  /** As it is found. */
  public DingTalkType() {
    super(
        "dingtalk",
        DingTalkRobot::new,
        RobotAddress.webhookKey("https://oapi.dingtalk.com/robot/send?access_token=…"),
        RobotAddress.secretKey());
  }
}
