package dev.afterword.syndicator.channel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The platforms that this program knows, sorted by name. */
public final class ChannelTypes {
  private final List<ChannelType> types;

  private ChannelTypes(List<ChannelType> types) {
    this.types = types;
  }

  /** All that are on the class path. */
  public static ChannelTypes load() {
    return new ChannelTypes(
        ServiceLoader.load(ChannelType.class, ChannelTypes.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(ChannelType::type))
            .toList());
  }

  /** The platform with that name. */
  public Optional<ChannelType> named(String type) {
    return types.stream().filter(candidate -> candidate.type().equals(type)).findFirst();
  }

  /** Every platform. */
  public List<ChannelType> all() {
    return types;
  }
}
