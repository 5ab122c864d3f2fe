package dev.afterword.app.trial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port on loopback that a person may know by heart, if nobody else has it. */
public final class FreePort {
  private FreePort() {}

  /** The wanted port, or 0, which takes any, if it is taken. */
  public static int orAny(int wanted) {
    try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException taken) {
      return 0;
    }
  }
}
