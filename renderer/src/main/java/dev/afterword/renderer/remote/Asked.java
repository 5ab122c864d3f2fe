package dev.afterword.renderer.remote;

import java.net.InetAddress;
import java.util.Set;

/**
 * Which addresses are asked. Authors write them, and a HEAD changes nothing, so those of a house's
 * own network are; but nobody publishes recordings where clouds keep what they know of a machine.
 */
final class Asked {
  /** Of Alibaba Cloud, and of AWS by IPv6; others are link-local. */
  private static final Set<String> OF_CLOUDS = Set.of("100.100.100.200", "fd00:ec2:0:0:0:0:0:254");

  private Asked() {}

  static boolean is(InetAddress address) {
    return !address.isLinkLocalAddress()
        && !address.isAnyLocalAddress()
        && !address.isMulticastAddress()
        && !OF_CLOUDS.contains(address.getHostAddress());
  }
}
