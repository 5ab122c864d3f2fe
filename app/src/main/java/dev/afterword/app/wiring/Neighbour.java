package dev.afterword.app.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.ReplayScope;
import dev.afterword.desk.StatusReport;
import dev.afterword.desk.replay.PlanException;
import dev.afterword.desk.replay.ReplayReport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The instance that serves on the same data folder. It has read the log already, so that asking it
 * is faster than reading all of it again.
 */
public final class Neighbour {
  private static final Duration GLANCE = Duration.ofSeconds(2);
  private static final Duration PLANNING = Duration.ofSeconds(30);
  private static final int FINE = 200;
  private static final int WRONG = 400;

  private final URI face;
  private final String key;
  private final JsonCodec json = new JsonCodec();

  private Neighbour(URI face, String key) {
    this.face = face;
    this.key = key;
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
    return data.serving().flatMap(face -> key.map(known -> new Neighbour(face, known)));
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
    return ask(request("/api/v1/status", GLANCE).build())
        .filter(answer -> answer.statusCode() == FINE)
        .flatMap(answer -> read(answer, StatusReport.class));
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
    var answer =
        ask(
            request("/api/v1/replays/plan", PLANNING)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.write(body)))
                .build());
    if (answer.filter(one -> one.statusCode() == WRONG).isPresent()) {
      throw PlanException.asked(
          answer
              .flatMap(one -> read(one, JsonNode.class))
              .map(said -> said.path("error").asText())
              .orElse("it was refused"));
    }
    return answer
        .filter(one -> one.statusCode() == FINE)
        .flatMap(one -> read(one, ReplayReport.class));
  }

  private HttpRequest.Builder request(String path, Duration patience) {
    return HttpRequest.newBuilder(face.resolve(path))
        .timeout(patience)
        .header("Authorization", "Bearer " + key);
  }

  private static Optional<HttpResponse<byte[]>> ask(HttpRequest request) {
    try (var client = HttpClient.newBuilder().connectTimeout(GLANCE).build()) {
      return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException silent) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private <T> Optional<T> read(HttpResponse<byte[]> answer, Class<T> type) {
    try {
      return Optional.of(json.read(answer.body(), type));
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }
}
