package dev.afterword.app.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.ReplayScope;
import dev.afterword.desk.HoldReport;
import dev.afterword.desk.StatusReport;
import dev.afterword.desk.replay.PlanException;
import dev.afterword.desk.replay.ReplayReport;
import dev.afterword.desk.timeline.Timeline;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
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
    return get(
        "/api/v1/timeline?recap=" + URLEncoder.encode(recap.value(), StandardCharsets.UTF_8),
        READING,
        Timeline.class);
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
