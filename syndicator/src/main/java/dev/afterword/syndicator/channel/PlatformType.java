package dev.afterword.syndicator.channel;

import java.util.List;
import java.util.stream.Stream;

/** A platform by its name and its keys, and the one that all of them have. */
public abstract class PlatformType implements ChannelType {
  private final String type;
  private final List<SettingKey> keys;

  /**
   * A type.
   *
   * @param type the word behind {@code type:} in the configuration
   * @param own keys besides {@link AddressPolicy#KEY}
   */
  protected PlatformType(String type, SettingKey... own) {
    this.type = type;
    this.keys = Stream.concat(Stream.of(own), Stream.of(AddressPolicy.KEY)).toList();
  }

  @Override
  public final String type() {
    return type;
  }

  @Override
  public final List<SettingKey> keys() {
    return keys;
  }
}
