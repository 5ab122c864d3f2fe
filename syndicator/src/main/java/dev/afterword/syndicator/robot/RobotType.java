package dev.afterword.syndicator.robot;

import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.PlatformType;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebClient;
import java.util.function.Function;
import java.util.stream.Stream;

/** A platform with group robots. All of them are configured alike. */
public abstract class RobotType extends PlatformType {
  private final Function<RobotAddress, Robot> robot;

  /**
   * A type.
   *
   * @param own keys that not every robot has
   */
  protected RobotType(String type, Function<RobotAddress, Robot> robot, SettingKey... own) {
    super(
        type,
        Stream.concat(Stream.of(own), Stream.of(RobotAddress.KEYWORD)).toArray(SettingKey[]::new));
    this.robot = robot;
  }

  @Override
  public final Channel open(ChannelSettings settings, Surroundings surroundings) {
    var client = new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE);
    return new RobotChannel(robot.apply(RobotAddress.of(settings)), client, surroundings.clock());
  }
}
