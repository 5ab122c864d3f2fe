package dev.afterword.producer.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** OpenSSH's own server for whoever runs the tests, with keys of its own. */
final class SshServer implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(30);
  private static final Path CELL = Path.of("/run/sshd");

  private final Path folder;
  private final int port;
  private final Process process;

  private SshServer(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /** Where the server is, if it can run here. */
  static Optional<Path> program() {
    boolean shut = user().equals("root") && !Files.isDirectory(CELL);
    return Stream.of("/usr/sbin/sshd", "/usr/local/sbin/sshd", "/usr/bin/sshd")
        .map(Path::of)
        .filter(Files::isExecutable)
        .filter(_ -> !shut && Files.isExecutable(Path.of("/usr/bin/ssh-keygen")))
        .findFirst();
  }

  static SshServer start(Path program, Path folder) throws Exception {
    Files.createDirectories(folder);
    key(folder.resolve("host"));
    key(folder.resolve("known"));
    key(folder.resolve("stranger"));
    Files.copy(folder.resolve("known.pub"), folder.resolve("welcome"));
    int port = free();
    Files.write(
        folder.resolve("config"),
        List.of(
            "HostKey " + folder.resolve("host"),
            "AuthorizedKeysFile " + folder.resolve("welcome"),
            "ListenAddress 127.0.0.1:" + port,
            "PidFile none",
            "StrictModes no",
            "PasswordAuthentication no",
            "KbdInteractiveAuthentication no",
            "PermitRootLogin yes"));
    Process process =
        new ProcessBuilder(
                program.toString(), "-D", "-e", "-f", folder.resolve("config").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    var server = new SshServer(folder, port, process);
    Awaitility.await().atMost(LONGEST_START).until(server::answers);
    return server;
  }

  private boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void key(Path file) throws Exception {
    new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString())
        .inheritIO()
        .start()
        .waitFor();
  }

  private static String user() {
    return System.getProperty("user.name");
  }

  String url(Path repository) {
    return "ssh://" + user() + "@127.0.0.1:" + port + repository;
  }

  /** A key that opens, or another one. */
  Path key(boolean welcome) {
    return folder.resolve(welcome ? "known" : "stranger");
  }

  /** The client, with a file of known hosts of its own that names this server. */
  Path client() throws IOException {
    Path hosts = folder.resolve("hosts");
    Files.writeString(
        hosts, "[127.0.0.1]:" + port + " " + Files.readString(folder.resolve("host.pub"), UTF_8));
    Path client = folder.resolve("ssh");
    Files.writeString(
        client,
        "#!/bin/sh\nexec ssh -F none -o UserKnownHostsFile='%s' \"$@\"\n".formatted(hosts),
        UTF_8);
    if (!client.toFile().setExecutable(true)) {
      throw new IOException(client + " cannot be made executable");
    }
    return client;
  }

  @Override
  public void close() {
    process.destroy();
    Awaitility.await().atMost(LONGEST_START).until(() -> !process.isAlive());
  }
}
