package dev.afterword.broker;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * The broker's two ports, held from the moment they are chosen until Kafka listens on them.
 * Whatever takes a port between the choice and the listening ends the process: Kafka holds that for
 * a fault nobody can mend.
 */
final class Listeners implements ServerSocketFactory, AutoCloseable {
  private static final int ATTEMPTS = 10;

  private final Ports ports;
  private final Map<Integer, ServerSocketChannel> held = new ConcurrentHashMap<>();

  private Listeners(Ports ports) {
    this.ports = ports;
  }

  /**
   * Takes the ports of a folder, those of its last broker if they are free.
   *
   * @throws IOException if the folder cannot be used, or no port is to be had
   */
  static Listeners of(Path folder) throws IOException {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return take(Ports.of(folder));
      } catch (BindException takenMeanwhile) {
        // The next question finds that out, and chooses others.
      }
    }
    return take(Ports.of(folder));
  }

  private static Listeners take(Ports ports) throws IOException {
    var taken = new Listeners(ports);
    boolean complete = false;
    try {
      taken.hold(ports.client());
      taken.hold(ports.controller());
      complete = true;
      return taken;
    } finally {
      if (!complete) {
        taken.close();
      }
    }
  }

  private void hold(int port) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    held.put(port, channel);
    channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  Ports ports() {
    return ports;
  }

  @Override
  public ServerSocketChannel openServerSocket(
      String listener, InetSocketAddress address, int backlog, int receiveBuffer)
      throws IOException {
    Optional<ServerSocketChannel> ours = Optional.ofNullable(held.remove(address.getPort()));
    if (ours.isEmpty()) {
      return ServerSocketFactory.INSTANCE.openServerSocket(
          listener, address, backlog, receiveBuffer);
    }
    ours.get().configureBlocking(false);
    return ours.get();
  }

  /** Lets go of what Kafka has not taken over. */
  @Override
  public void close() throws IOException {
    for (ServerSocketChannel channel : held.values()) {
      channel.close();
    }
    held.clear();
  }
}
