package dev.afterword.desk.metric;

import dev.afterword.desk.access.Door;
import dev.afterword.desk.http.BytesBody;
import dev.afterword.desk.http.Reply;
import dev.afterword.desk.http.Request;
import dev.afterword.desk.http.Route;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** {@code /metrics} in Prometheus's text format, for whoever shows a key as bearer token. */
public final class MetricsRoute implements Route {
  private final Door door;
  private final Meters meters;

  /** Behind a door. */
  public MetricsRoute(Door door, Meters meters) {
    this.door = door;
    this.meters = meters;
  }

  @Override
  public String prefix() {
    return "/metrics";
  }

  @Override
  public Reply handle(Request request) throws IOException {
    if (!request.rawPath().equals(prefix())) {
      return Reply.text(404, "metrics are at /metrics\n");
    }
    if (!request.reads()) {
      return Reply.methodNotAllowed("GET, HEAD");
    }
    if (door.visitor(request).isEmpty()) {
      return Reply.text(401, "show the key: Authorization: Bearer KEY\n")
          .with("WWW-Authenticate", "Bearer realm=\"afterword\"");
    }
    var out = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(out, meters.scrape());
    return Reply.bytes(
        200, PrometheusTextFormatWriter.CONTENT_TYPE, new BytesBody(out.toByteArray()));
  }
}
