package dev.afterword.playground.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultJson;
import dev.afterword.playground.fault.Faults;
import dev.afterword.playground.inbox.Inbox;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Exchange;
import dev.afterword.playground.platform.Request;
import dev.afterword.playground.platform.RequestLog;
import dev.afterword.playground.platform.StandIn;
import dev.afterword.playground.smtp.SmtpServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code /control}: faults, requests, posts and mails. A POST must be JSON, which no foreign web
 * page can send.
 */
public final class ControlHandler implements HttpHandler {
  private final Faults faults;
  private final RequestLog log;
  private final List<StandIn> standIns;
  private final Inbox inbox;

  /** Shows and steers these. */
  public ControlHandler(Faults faults, RequestLog log, List<StandIn> standIns, Inbox inbox) {
    this.faults = faults;
    this.log = log;
    this.standIns = List.copyOf(standIns);
    this.inbox = inbox;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Optional<Request> request = Exchange.read(exchange, "/control");
    Exchange.send(
        exchange, request.map(this::answer).orElseGet(() -> error(413, "The body is too large.")));
  }

  private Answer answer(Request request) {
    return switch (request.method() + " " + request.path()) {
      case "GET /faults" ->
          Answer.json(200, faults.waiting().stream().map(FaultJson::view).toList());
      case "POST /faults" -> add(request);
      case "DELETE /faults" -> {
        faults.clear();
        yield Answer.json(200, List.of());
      }
      case "GET /requests" -> Answer.json(200, log.all());
      case "GET /posts" ->
          Answer.json(200, standIns.stream().flatMap(standIn -> standIn.posts().stream()).toList());
      case "GET /mails" -> Answer.json(200, inbox.mails().stream().map(MailView::of).toList());
      default ->
          error(
              404,
              "Known are GET, POST and DELETE /control/faults, GET /control/requests,"
                  + " /control/posts, /control/mails.");
    };
  }

  private Answer add(Request request) {
    var body = request.json();
    if (body.isEmpty()) {
      return error(400, "The body must be one JSON object with Content-Type application/json.");
    }
    try {
      Fault fault = FaultJson.read(body.get());
      if (!platforms().contains(fault.platform())) {
        return error(
            400, "Unknown platform \"" + fault.platform() + "\"; known are " + platforms() + ".");
      }
      faults.add(fault);
      return Answer.json(201, faults.waiting().stream().map(FaultJson::view).toList());
    } catch (IllegalArgumentException e) {
      return error(400, String.valueOf(e.getMessage()));
    }
  }

  private Set<String> platforms() {
    Set<String> names = new TreeSet<>(Set.of(SmtpServer.PLATFORM));
    standIns.forEach(standIn -> names.add(standIn.name()));
    return names;
  }

  private static Answer error(int status, String sentence) {
    return Answer.json(status, Map.of("error", sentence));
  }
}
