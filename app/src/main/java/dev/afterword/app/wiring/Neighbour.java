package dev.afterword.app.wiring;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.desk.StatusReport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/**
 * The instance that serves on the same data folder. It has read the log already, so that asking it
 * is faster than reading all of it again.
 */
public final class Neighbour {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int FINE = 200;

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
    var request =
        HttpRequest.newBuilder(face.resolve("/api/v1/status"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + key)
            .build();
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return answer.statusCode() == FINE
          ? Optional.of(json.read(answer.body(), StatusReport.class))
          : Optional.empty();
    } catch (IOException | UnreadableException silent) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
