package dev.afterword.renderer.remote;

import dev.afterword.contract.network.Vicinity;
import java.net.InetAddress;

/** Which servers are asked. Authors write the addresses, so they must not lead inside unasked. */
public enum Asked {
  /** None. */
  NOBODY,
  /** Those of the internet. */
  PUBLIC,
  /** Those of this machine and of private networks too. */
  ANYBODY;

  boolean allows(InetAddress address) {
    return switch (this) {
      case NOBODY -> false;
      case PUBLIC -> Vicinity.of(address) == Vicinity.PUBLIC;
      case ANYBODY -> true;
    };
  }
}
