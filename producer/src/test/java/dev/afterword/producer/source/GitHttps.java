package dev.afterword.producer.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Repositories over HTTPS, for who knows the token, by Git's own program. */
final class GitHttps implements AutoCloseable {
  private static final String PASSWORD = "changeit";

  private final Path program;
  private final Path repositories;
  private final String credentials;
  private final SSLContext trust;
  private final HttpsServer server;

  private GitHttps(Path program, Path repositories, String token, SSLContext trust)
      throws IOException {
    this.program = program;
    this.repositories = repositories;
    this.credentials =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("oauth2:" + token).getBytes(StandardCharsets.UTF_8));
    this.trust = trust;
    this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(trust));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where Git keeps the program, if it is there. */
  static Optional<Path> program() {
    return Stream.of("/usr/lib/git-core", "/usr/libexec/git-core", "/opt/homebrew/libexec/git-core")
        .map(folder -> Path.of(folder, "git-http-backend"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static GitHttps serve(Path program, Path repositories, String token, Path folder)
      throws Exception {
    Path store = folder.resolve("keys.p12");
    run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "git",
            "-keyalg",
            "EC",
            "-dname",
            "CN=127.0.0.1",
            "-ext",
            "san=ip:127.0.0.1",
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD));
    return new GitHttps(program, repositories, token, context(store));
  }

  private static void run(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  private static SSLContext context(Path store) throws Exception {
    var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD.toCharArray());
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("git", keys.getCertificate("git"));
    var others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    others.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), others.getTrustManagers(), null);
    return context;
  }

  String url(String repository) {
    return "https://127.0.0.1:" + server.getAddress().getPort() + "/" + repository;
  }

  /** What trusts its certificate. */
  SSLContext trust() {
    return trust;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!credentials.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      Process process = program(exchange);
      try (OutputStream input = process.getOutputStream()) {
        exchange.getRequestBody().transferTo(input);
      }
      try (InputStream output = process.getInputStream()) {
        int status = headers(output, exchange);
        exchange.sendResponseHeaders(status, 0);
        output.transferTo(exchange.getResponseBody());
      }
    }
  }

  /** As RFC 3875, section 4.1, names what a program is told. */
  private Process program(HttpExchange exchange) throws IOException {
    var builder = new ProcessBuilder(program.toString());
    Map<String, String> environment = builder.environment();
    environment.put("GIT_PROJECT_ROOT", repositories.toString());
    environment.put("GIT_HTTP_EXPORT_ALL", "1");
    environment.put("PATH_INFO", exchange.getRequestURI().getPath());
    environment.put("REQUEST_METHOD", exchange.getRequestMethod());
    environment.put(
        "QUERY_STRING", Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
    header(exchange, "Content-Type").ifPresent(type -> environment.put("CONTENT_TYPE", type));
    header(exchange, "Content-Encoding")
        .ifPresent(encoding -> environment.put("HTTP_CONTENT_ENCODING", encoding));
    header(exchange, "Git-Protocol").ifPresent(it -> environment.put("GIT_PROTOCOL", it));
    environment.put("GIT_CONFIG_COUNT", "1");
    environment.put("GIT_CONFIG_KEY_0", "safe.directory");
    environment.put("GIT_CONFIG_VALUE_0", "*");
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  private static int headers(InputStream output, HttpExchange exchange) throws IOException {
    int status = 200;
    for (String line = line(output); !line.isEmpty(); line = line(output)) {
      String[] parts = line.split(": ", 2);
      if (parts[0].equals("Status")) {
        status = Integer.parseInt(parts[1].substring(0, 3));
      } else {
        exchange.getResponseHeaders().add(parts[0], parts[1]);
      }
    }
    return status;
  }

  private static String line(InputStream output) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int sign = output.read(); sign >= 0 && sign != '\n'; sign = output.read()) {
      line.write(sign);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
