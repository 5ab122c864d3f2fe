package dev.afterword.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The broker's two ports on loopback. They are kept beside its log and used again while they are
 * free, so that clients which outlive a restart find it; port 0 in the listener itself would not
 * do, because the voters have to name the controller's port.
 *
 * @param client for clients
 * @param controller for the controller's quorum of one
 */
record Ports(int client, int controller) {
  private static final String FILE = "ports";

  static Ports of(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(FILE);
    Optional<Ports> last = Files.exists(file) ? parse(Files.readString(file)) : Optional.empty();
    if (last.isPresent() && last.get().areFree()) {
      return last.get();
    }
    Ports fresh = choose();
    Files.writeString(file, fresh.client + " " + fresh.controller + "\n");
    return fresh;
  }

  String bootstrapServers() {
    return "127.0.0.1:" + client;
  }

  private static Optional<Ports> parse(String line) {
    String[] parts = line.strip().split(" ", -1);
    if (parts.length != 2 || !parts[0].matches("\\d{1,5}") || !parts[1].matches("\\d{1,5}")) {
      return Optional.empty();
    }
    return Optional.of(new Ports(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
  }

  private static Ports choose() throws IOException {
    try (var first = bind(0);
        var second = bind(0)) {
      return new Ports(first.getLocalPort(), second.getLocalPort());
    }
  }

  private boolean areFree() {
    try (var first = bind(client);
        var second = bind(controller)) {
      return first.isBound() && second.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static ServerSocket bind(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
