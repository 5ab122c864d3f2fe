package dev.afterword.syndicator.robot;

import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebClient;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A platform with group robots. All of them are configured alike. */
public abstract class RobotType implements ChannelType {
  private final String type;
  private final Function<RobotAddress, Robot> robot;
  private final List<SettingKey> keys;

  /**
   * A type.
   *
   * @param own keys that not every robot has
   */
  protected RobotType(String type, Function<RobotAddress, Robot> robot, SettingKey... own) {
    this.type = type;
    this.robot = robot;
    this.keys =
        Stream.concat(Stream.of(own), Stream.of(RobotAddress.KEYWORD, AddressPolicy.KEY)).toList();
  }

  @Override
  public final String type() {
    return type;
  }

  @Override
  public final List<SettingKey> keys() {
    return keys;
  }

  @Override
  public final Channel open(ChannelSettings settings, Surroundings surroundings) {
    var client = new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE);
    return new RobotChannel(robot.apply(RobotAddress.of(settings)), client, surroundings.clock());
  }
}
