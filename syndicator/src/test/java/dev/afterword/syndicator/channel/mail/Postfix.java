package dev.afterword.syndicator.channel.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Postfix that wants TLS and a password, and hands everything on to the next server. */
final class Postfix implements AutoCloseable {
  private final Path folder;
  private final int port;

  private Postfix(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Whether there is one, and somebody who may start it. */
  static boolean isInstalled() {
    return Files.isExecutable(Path.of("/usr/sbin/postfix"))
        && Files.isExecutable(Path.of("/usr/bin/openssl"))
        && "root".equals(System.getProperty("user.name"));
  }

  static Postfix start(Path folder, int next, int passwords)
      throws IOException, InterruptedException {
    prepare(folder);
    run(
        List.of(
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "1",
            "-subj",
            "/CN=mx.example.test",
            "-keyout",
            folder.resolve("key.pem").toString(),
            "-out",
            folder.resolve("cert.pem").toString()));
    return running(folder, settings(folder) + secured(folder, next, passwords));
  }

  /**
   * One that hands whatever comes from this machine on to a list server.
   *
   * @param lmtp port of the list server
   */
  static Postfix beforeList(Path folder, int lmtp) throws IOException, InterruptedException {
    prepare(folder);
    return running(
        folder,
        settings(folder)
            + """
            mynetworks = 127.0.0.0/8
            default_transport = lmtp:inet:127.0.0.1:%d
            smtpd_recipient_restrictions = permit_mynetworks,reject
            """
                .formatted(lmtp));
  }

  /** Servers that are not root have to reach what is theirs. */
  static void open(Path folder) throws IOException {
    for (int depth = folder.getNameCount(); depth > 1; depth--) {
      Path above = folder.getRoot().resolve(folder.subpath(0, depth));
      Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static void prepare(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    open(folder);
    Files.createDirectories(folder.resolve("queue"));
    Files.createDirectories(folder.resolve("data"));
    run(List.of("chown", "postfix", folder.resolve("data").toString()));
  }

  private static Postfix running(Path folder, String settings)
      throws IOException, InterruptedException {
    int port = freePort();
    Files.writeString(folder.resolve("main.cf"), settings);
    Files.writeString(folder.resolve("master.cf"), services(port));
    run(List.of("postfix", "-c", folder.toString(), "start"));
    return new Postfix(folder, port);
  }

  String url() {
    return "smtp://127.0.0.1:" + port;
  }

  String url(String login) {
    return "smtp://" + login + "127.0.0.1:" + port + "?starttls=required";
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static void run(List<String> command) throws IOException, InterruptedException {
    // To a file, because daemons keep a pipe open.
    Path output = Files.createTempFile("postfix", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(command + ": " + Files.readString(output));
    }
    Files.delete(output);
  }

  @Override
  public void close() throws IOException {
    try {
      run(List.of("postfix", "-c", folder.toString(), "stop"));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Postfix was being stopped", stopped);
    }
  }

  private static String services(int port) {
    return """
    127.0.0.1:%d inet n - n - - smtpd
    postlog unix-dgram n - n - 1 postlogd
    pickup unix n - n 60 1 pickup
    cleanup unix n - n - 0 cleanup
    qmgr unix n - n 300 1 qmgr
    tlsmgr unix - - n 1000? 1 tlsmgr
    rewrite unix - - n - - trivial-rewrite
    bounce unix - - n - 0 bounce
    defer unix - - n - 0 bounce
    trace unix - - n - 0 bounce
    verify unix - - n - 1 verify
    flush unix n - n 1000? 0 flush
    proxymap unix - - n - - proxymap
    smtp unix - - n - - smtp
    lmtp unix - - n - - lmtp
    relay unix - - n - - smtp
    showq unix n - n - - showq
    error unix - - n - - error
    retry unix - - n - - error
    discard unix - - n - - discard
    anvil unix - - n - 1 anvil
    scache unix - - n - 1 scache
    """
        .formatted(port);
  }

  private static String settings(Path folder) {
    return """
    compatibility_level = 3.6
    queue_directory = %1$s/queue
    data_directory = %1$s/data
    myhostname = mx.example.test
    mydestination =
    inet_interfaces = 127.0.0.1
    inet_protocols = ipv4
    smtp_dns_support_level = disabled
    smtpd_peername_lookup = no
    local_recipient_maps =
    default_database_type = lmdb
    alias_maps =
    alias_database =
    smtputf8_enable = yes
    maillog_file = %1$s/mail.log
    maillog_file_prefixes = %1$s
    """
        .formatted(folder);
  }

  private static String secured(Path folder, int next, int passwords) {
    return """
    mynetworks = 192.0.2.1/32
    relayhost = [127.0.0.1]:%2$d
    smtpd_tls_security_level = may
    smtpd_tls_cert_file = %1$s/cert.pem
    smtpd_tls_key_file = %1$s/key.pem
    smtpd_tls_auth_only = yes
    smtpd_sasl_auth_enable = yes
    smtpd_sasl_type = dovecot
    smtpd_sasl_path = inet:127.0.0.1:%3$d
    smtpd_recipient_restrictions = permit_sasl_authenticated,reject
    """
        .formatted(folder, next, passwords);
  }
}
