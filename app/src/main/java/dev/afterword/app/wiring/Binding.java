package dev.afterword.app.wiring;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where this process listens.
 *
 * @param address loopback unless the operator opens it
 * @param port 0 to 65535; 0 takes any
 */
public record Binding(InetAddress address, int port) {
  /** Where the site is served unless told otherwise. */
  public static final int PORT = 8080;

  private static final int HIGHEST_PORT = 65_535;

  /** Reachable from this machine only. */
  public static Binding loopback(int port) {
    return new Binding(InetAddress.getLoopbackAddress(), port);
  }

  /**
   * As on a command line.
   *
   * @param host a name or address of this machine; {@code 0.0.0.0} for all
   * @throws CommandException for what is none, and for a port that cannot be
   */
  public static Binding of(String host, int port) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw CommandException.usage("--port is a number from 0 to 65535; 0 takes any free port");
    }
    try {
      return new Binding(InetAddress.getByName(host), port);
    } catch (UnknownHostException unknown) {
      throw CommandException.usage(
          "--host " + host + " is not known here: name an address of this machine, or 0.0.0.0");
    }
  }
}
