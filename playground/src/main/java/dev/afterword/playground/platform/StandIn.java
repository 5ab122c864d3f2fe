package dev.afterword.playground.platform;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One platform. A new one is a class that implements this and a line in {@code Playground}. */
public interface StandIn extends AutoCloseable {
  /** The name in faults, log and address: requests to {@code /name/…} come here. */
  String name();

  /** The name for people. */
  String title();

  /**
   * Looks at a request as it arrives. What the platform decides on arrival is decided here, the
   * rest in the work: a slow request can be overtaken between the two, as on the real platform.
   */
  Work arrive(Request request);

  /**
   * What a channel that posts here has in its configuration, key by key in the order of reading;
   * demo secrets included.
   */
  default Map<String, String> settings() {
    return Map.of();
  }

  /** Everything followers see now, oldest first. */
  List<VisiblePost> posts();

  @Override
  void close() throws IOException;
}
