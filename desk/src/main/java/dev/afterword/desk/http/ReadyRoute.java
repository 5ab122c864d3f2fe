package dev.afterword.desk.http;

import java.util.stream.Collectors;

/** {@code /readyz}: the process can do its work, or why not, one reason per line. */
final class ReadyRoute implements Route {
  private final Health health;

  ReadyRoute(Health health) {
    this.health = health;
  }

  @Override
  public String prefix() {
    return "/readyz";
  }

  @Override
  public Reply handle(Request request) {
    if (!request.isFor(prefix())) {
      return Reply.text(404, "the readiness is at /readyz\n");
    }
    if (!request.reads()) {
      return Reply.methodNotAllowed("GET, HEAD");
    }
    return switch (health.readiness()) {
      case Ready _ -> Reply.text(200, "ready\n");
      case NotReady notReady -> Reply.text(503, lines(notReady));
    };
  }

  private static String lines(NotReady notReady) {
    return notReady.reasons().stream()
        .map(reason -> reason.replaceAll("\\R", " ") + "\n")
        .collect(Collectors.joining());
  }
}
