package dev.afterword.contract.network;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * How far away a machine is, judged by its address after name resolution. A request of ours that an
 * author can aim must not reach what only this machine reaches.
 */
public enum Vicinity {
  /** This machine itself. */
  HERE,
  /**
   * Networks that are not part of the internet (RFC 6890), or that reach no single machine of it;
   * where clouds keep what they know of a machine is among them.
   */
  PRIVATE,
  /** Everything else. */
  PUBLIC;

  private static final int BYTES_OF_IPV4 = 4;

  /** Where an address leads; one of IPv6 that wraps one of IPv4, where that leads. */
  public static Vicinity of(InetAddress address) {
    if (address.isLoopbackAddress()) {
      return HERE;
    }
    if (address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress()) {
      return PRIVATE;
    }
    return switch (address) {
      case Inet4Address four -> of(four.getAddress());
      case Inet6Address six ->
          isUniqueLocal(six) ? PRIVATE : wrapped(six.getAddress()).map(Vicinity::of).orElse(PUBLIC);
      default -> PRIVATE;
    };
  }

  private static Vicinity of(byte[] four) {
    int first = four[0] & 0xFF;
    int second = four[1] & 0xFF;
    boolean shared = first == 100 && (second & 0xC0) == 64;
    boolean assigned = first == 192 && second == 0 && four[2] == 0;
    boolean measured = first == 198 && (second & 0xFE) == 18;
    boolean reserved = first == 0 || first >= 240;
    return shared || assigned || measured || reserved ? PRIVATE : PUBLIC;
  }

  /** fc00::/7 (RFC 4193), which Java does not count as site-local. */
  private static boolean isUniqueLocal(Inet6Address address) {
    return (address.getAddress()[0] & 0xFE) == 0xFC;
  }

  /** Of ::/96 (RFC 4291), 64:ff9b::/96 (RFC 6052), and 2002::/16 (RFC 3056). */
  private static Optional<InetAddress> wrapped(byte[] six) {
    boolean compatible = isZero(six, 0);
    boolean translated =
        six[0] == 0 && six[1] == 0x64 && six[2] == (byte) 0xFF && six[3] == (byte) 0x9B;
    boolean tunnelled = six[0] == 0x20 && six[1] == 0x02;
    if (compatible || (translated && isZero(six, BYTES_OF_IPV4))) {
      return four(six, six.length - BYTES_OF_IPV4);
    }
    return tunnelled ? four(six, 2) : Optional.empty();
  }

  private static boolean isZero(byte[] six, int from) {
    for (int at = from; at < six.length - BYTES_OF_IPV4; at++) {
      if (six[at] != 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<InetAddress> four(byte[] six, int from) {
    try {
      byte[] bytes = Arrays.copyOfRange(six, from, from + BYTES_OF_IPV4);
      return Optional.of(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("four bytes are an address", impossible);
    }
  }
}
