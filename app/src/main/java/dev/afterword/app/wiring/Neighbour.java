package dev.afterword.app.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Place;
import dev.afterword.contract.control.ReplayScope;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.desk.DeliveryReport;
import dev.afterword.desk.HoldReport;
import dev.afterword.desk.StatusReport;
import dev.afterword.desk.deadletter.DeadLetterContent;
import dev.afterword.desk.deadletter.DeadLetterReport;
import dev.afterword.desk.replay.PlanException;
import dev.afterword.desk.replay.ReplayReport;
import dev.afterword.desk.timeline.Timeline;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The instance that serves on the same data folder. It has read the log already, so that asking it
 * is faster than reading all of it again.
 */
public final class Neighbour {
  private static final Duration GLANCE = Duration.ofSeconds(2);
  private static final Duration READING = Duration.ofSeconds(10);
  private static final Duration PLANNING = Duration.ofSeconds(30);
  private static final int FINE = 200;
  private static final int WRONG = 400;

  private final Inquiry inquiry;
  private final JsonCodec json = new JsonCodec();

  private Neighbour(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** The one that runs now, if there is one and its key is at hand. */
  public static Optional<Neighbour> of(Installation installation, DataFolder data) {
    Optional<String> key =
        installation
            .configuration()
            .desk()
            .key()
            .or(() -> kept(data))
            .filter(one -> !one.isBlank());
    return data.serving()
        .flatMap(face -> key.map(known -> new Neighbour(new Inquiry(face, known))));
  }

  private static Optional<String> kept(DataFolder data) {
    try {
      return Files.isReadable(data.deskKey())
          ? Optional.of(Files.readString(data.deskKey()).strip())
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** What it says about everything; empty if it cannot tell now. */
  public Optional<StatusReport> status() {
    return get("/api/v1/status", GLANCE, StatusReport.class);
  }

  /** What is held, the oldest first; empty if it cannot tell now. */
  public Optional<List<HoldReport>> holds() {
    return get("/api/v1/holds", READING, HoldReport[].class).map(List::of);
  }

  /** What happened to a recap; empty if it cannot tell now. */
  public Optional<Timeline> timeline(RecapId recap) {
    return get("/api/v1/timeline?recap=" + encoded(recap.value()), READING, Timeline.class);
  }

  /** So many deliveries are told at once; more are read from the log, which takes longer. */
  public static final int MANY = 2_000;

  private record Deliveries(int total, List<DeliveryReport> items) {}

  /**
   * What was told, by channel and recap; empty if it cannot tell now, or if that is too much for
   * one answer.
   */
  public Optional<List<DeliveryReport>> deliveries(
      Optional<String> channel, Optional<String> state) {
    String path =
        "/api/v1/deliveries?"
            + channel.map(name -> "channel=" + encoded(name) + "&").orElse("")
            + state.map(name -> "state=" + encoded(name) + "&").orElse("")
            + "size=";
    return get(path + 1, READING, Deliveries.class)
        .filter(first -> first.total() <= MANY)
        .flatMap(_ -> get(path + MANY, READING, Deliveries.class))
        .map(
            found ->
                found.items().stream()
                    .sorted(Comparator.comparing(one -> Delivery.key(one.channel(), one.recap())))
                    .toList());
  }

  /** Every dead letter; empty if it cannot tell now. */
  public Optional<List<DeadLetterReport>> letters() {
    return get("/api/v1/dead-letters", READING, DeadLetterReport[].class).map(List::of);
  }

  /** One dead letter with its content; empty if it cannot tell now, or there is none. */
  public Optional<DeadLetterContent> letter(Place number) {
    return get("/api/v1/dead-letters/show?number=" + number, READING, DeadLetterContent.class);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Has it decide something. */
  public Errand errand(String who, String why) {
    return new Errand(inquiry, who, why);
  }

  private <T> Optional<T> get(String path, Duration patience, Class<T> type) {
    return inquiry.get(path, patience).filter(Neighbour::isFine).flatMap(one -> read(one, type));
  }

  private static boolean isFine(Inquiry.Answer answer) {
    return answer.status() == FINE;
  }

  /**
   * What a replay would do, which it keeps; empty if it cannot tell now.
   *
   * @throws PlanException if what is asked for cannot be right
   */
  public Optional<ReplayReport> plan(ReplayScope scope, String who, String why)
      throws PlanException {
    var body = new LinkedHashMap<String, Object>();
    body.put("channels", scope.channels());
    body.put("recaps", scope.recaps());
    body.put("languages", scope.languages());
    scope.from().ifPresent(place -> body.put("from", place.toString()));
    scope.since().ifPresent(time -> body.put("since", time.toString()));
    body.put("force", scope.force());
    body.put("as", who);
    body.put("why", why);
    var answer = inquiry.post("/api/v1/replays/plan", PLANNING, json.write(body));
    if (answer.filter(one -> one.status() == WRONG).isPresent()) {
      throw PlanException.asked(
          answer
              .flatMap(one -> read(one, JsonNode.class))
              .map(said -> said.path("error").asText())
              .orElse("it was refused"));
    }
    return answer.filter(Neighbour::isFine).flatMap(one -> read(one, ReplayReport.class));
  }

  private <T> Optional<T> read(Inquiry.Answer answer, Class<T> type) {
    try {
      return Optional.of(json.read(answer.body().getBytes(StandardCharsets.UTF_8), type));
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }
}
