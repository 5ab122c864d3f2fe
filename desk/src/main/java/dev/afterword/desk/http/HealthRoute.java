package dev.afterword.desk.http;

/** {@code /healthz}: the process is there, and can answer. */
final class HealthRoute implements Route {
  @Override
  public String prefix() {
    return "/healthz";
  }

  @Override
  public Reply handle(Request request) {
    if (!request.isFor(prefix())) {
      return Reply.text(404, "the health is at /healthz\n");
    }
    return request.reads() ? Reply.text(200, "ok\n") : Reply.methodNotAllowed("GET, HEAD");
  }
}
