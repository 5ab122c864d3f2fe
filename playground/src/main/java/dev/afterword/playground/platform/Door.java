package dev.afterword.playground.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.afterword.playground.fault.FaultKind;
import dev.afterword.playground.fault.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where requests for one platform come in: each meets at most one fault and is logged before its
 * answer leaves.
 */
public final class Door implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);

  private final StandIn standIn;
  private final Faults faults;
  private final RequestLog log;
  private final Originals originals;
  private final InstantSource clock;

  /** A door to be hung at {@code /name}. */
  public Door(
      StandIn standIn, Faults faults, RequestLog log, Originals originals, InstantSource clock) {
    this.standIn = standIn;
    this.faults = faults;
    this.log = log;
    this.originals = originals;
    this.clock = clock;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      Optional<Request> request = Exchange.read(exchange, "/" + standIn.name());
      if (request.isEmpty()) {
        Exchange.send(
            exchange, Answer.json(413, Map.of("error", "The body is larger than 16 MiB.")));
      } else {
        serve(exchange, request.get());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      exchange.close();
    }
  }

  private void serve(HttpExchange exchange, Request request)
      throws IOException, InterruptedException {
    Optional<FaultKind> fault = faults.take(standIn.name(), request.method(), request.path());
    Served served = serve(request, fault);
    remember(request, served);
    switch (served.extent()) {
      case WHOLE -> Exchange.send(exchange, served.answer());
      case HALF -> Exchange.sendHalf(exchange, served.answer());
      case NOTHING -> exchange.close();
    }
  }

  private Served serve(Request request, Optional<FaultKind> fault) throws InterruptedException {
    try {
      return fault.isPresent()
          ? Misbehaviour.serve(standIn, request, fault.get())
          : Served.whole(standIn.arrive(request).complete());
    } catch (UncheckedIOException e) {
      LOG.error("{}: what was accepted could not be written to the disk", standIn.name(), e);
      return Served.whole(
          Answer.json(500, Map.of("error", "The playground could not write to its disk.")));
    }
  }

  private void remember(Request request, Served served) {
    Answer answer = served.answer();
    originals.keep(standIn.name(), request, answer);
    log.add(
        new SeenRequest(
            clock.instant(),
            standIn.name(),
            request.method(),
            request.path(),
            served.visibleStatus(),
            answer.effect(),
            answer.id()));
  }
}
