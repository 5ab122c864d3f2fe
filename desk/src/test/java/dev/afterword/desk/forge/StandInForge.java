package dev.afterword.desk.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.desk.hook.Forge;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A forge on a real socket that takes nothing but what the forges document. */
final class StandInForge implements AutoCloseable {
  static final String TOKEN = "tea-and-biscuits";

  /** A status that was taken, and where it was put. */
  record Taken(String path, String state, String description, String target) {}

  /** What it answers next instead of looking: a code, headers, a body. */
  record Fault(int code, Map<String, String> headers, String body) {}

  private final Forge forge;
  private final HttpServer server;
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private volatile int calls;

  private StandInForge(Forge forge, HttpServer server) {
    this.forge = forge;
    this.server = server;
  }

  static StandInForge of(Forge forge) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var standIn = new StandInForge(forge, server);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", standIn::answer);
    server.start();
    return standIn;
  }

  Repository repository() {
    return Repository.of(
        forge, "http://127.0.0.1:" + server.getAddress().getPort() + "/harbour/talks.git");
  }

  ForgeAccount account() {
    return new ForgeAccount(repository(), TOKEN);
  }

  List<Taken> taken() {
    return List.copyOf(taken);
  }

  /** Everything that no forge would have to accept. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  int calls() {
    return calls;
  }

  void next(int code, Map<String, String> headers, String body) {
    faults.add(new Fault(code, headers, body));
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    calls++;
    byte[] body = exchange.getRequestBody().readAllBytes();
    Fault fault = faults.poll();
    if (fault != null) {
      fault.headers().forEach(exchange.getResponseHeaders()::set);
      reply(exchange, fault.code(), fault.body());
    } else if (!isAllowed(exchange)) {
      reply(exchange, 401, "{\"message\":\"Bad credentials\"}");
    } else if (exchange.getRequestMethod().equals("GET")) {
      reply(exchange, exchange.getRequestURI().getRawPath().equals(base()) ? 200 : 404, "{}");
    } else {
      reply(exchange, take(exchange, body) ? 201 : 422, "{}");
    }
  }

  private static void reply(HttpExchange exchange, int code, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private boolean isAllowed(HttpExchange exchange) {
    var headers = exchange.getRequestHeaders();
    return switch (forge) {
      case GITLAB -> TOKEN.equals(headers.getFirst("PRIVATE-TOKEN"));
      case GITHUB -> ("Bearer " + TOKEN).equals(headers.getFirst("Authorization"));
      case GITEA, GITEE, GITCODE -> ("token " + TOKEN).equals(headers.getFirst("Authorization"));
    };
  }

  private String base() {
    return switch (forge) {
      case GITLAB -> "/api/v4/projects/harbour%2Ftalks";
      case GITHUB -> "/api/v3/repos/harbour/talks";
      case GITEA, GITEE, GITCODE -> "/api/v1/repos/harbour/talks";
    };
  }

  private boolean take(HttpExchange exchange, byte[] body) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    int before = complaints.size();
    check(exchange.getRequestMethod().equals("POST"), exchange.getRequestMethod());
    check(path.matches(base() + "/statuses/[0-9a-f]{40}"), path);
    String type =
        Objects.requireNonNullElse(
            exchange.getRequestHeaders().getFirst("Content-Type"), "no type");
    check(type.equals("application/json"), type);
    JsonNode json = json(body);
    Set<String> names = new HashSet<>();
    json.fieldNames().forEachRemaining(names::add);
    String label = forge == Forge.GITLAB ? "name" : "context";
    check(Set.of("state", label, "description", "target_url").containsAll(names), "" + names);
    check(json.path(label).asText().equals("afterword"), "label " + json);
    check(states().contains(json.path("state").asText()), "state " + json);
    String description = json.path("description").asText();
    int most = forge == Forge.GITHUB ? 140 : 255;
    check(!description.isEmpty() && description.length() <= most, "description " + description);
    String target = json.path("target_url").asText();
    check(target.isEmpty() || target.matches("https?://[^ ]+"), "target " + target);
    taken.add(new Taken(path, json.path("state").asText(), description, target));
    return complaints.size() == before;
  }

  private static JsonNode json(byte[] body) throws IOException {
    try {
      return new JsonCodec().tree(new String(body, StandardCharsets.UTF_8));
    } catch (UnreadableException none) {
      throw new IOException(none);
    }
  }

  private Set<String> states() {
    return forge == Forge.GITLAB
        ? Set.of("pending", "running", "success", "failed", "canceled", "skipped")
        : Set.of("error", "failure", "pending", "success");
  }

  private void check(boolean holds, String what) {
    if (!holds) {
      complaints.add(what);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
