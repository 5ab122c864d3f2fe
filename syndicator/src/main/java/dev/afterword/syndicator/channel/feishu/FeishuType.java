package dev.afterword.syndicator.channel.feishu;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.robot.RobotAddress;
import dev.afterword.syndicator.robot.RobotType;

/** Feishu, and Lark outside China. */
@AutoService(ChannelType.class)
public final class FeishuType extends RobotType {
  /** As it is found. */
  public FeishuType() {
    super(
        "feishu",
        FeishuRobot::new,
        RobotAddress.webhookKey("https://open.feishu.cn/open-apis/bot/v2/hook/…"),
        RobotAddress.secretKey());
  }
}
