package dev.afterword.app.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A decision that the instance on the same data folder is asked to put on the log. It knows the log
 * already and sees at once what comes of it; a command would read all of it first.
 */
public final class Errand {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int FINE = 200;
  private static final int WRONG = 400;
  private static final int MISSING = 404;
  private static final int STALE = 409;

  private final Inquiry inquiry;
  private final String who;
  private final String why;
  private final JsonCodec json = new JsonCodec();

  Errand(Inquiry inquiry, String who, String why) {
    this.inquiry = inquiry;
    this.who = who;
    this.why = why;
  }

  /** It was understood, and cannot be done. */
  public static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    RefusedException(int status, String sentence) {
      super(sentence);
      this.status = status;
    }

    /** Whether there is no such thing as it was about. */
    public boolean isMissing() {
      return status == MISSING;
    }

    /** Whether what was asked for cannot be right. */
    public boolean isWrong() {
      return status == WRONG;
    }

    /** One sentence of the instance. */
    public String sentence() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Has it decided.
   *
   * @param path below {@code /api/v1}
   * @param what it is about
   * @return what came of it; empty if nobody can tell now, so that it has to be recorded by other
   *     means. Recorded twice it has the same effect as once.
   * @throws RefusedException if it cannot be done
   */
  public <T> Optional<T> run(String path, Map<String, ?> what, Class<T> type)
      throws RefusedException {
    var body = new LinkedHashMap<String, Object>(what);
    body.put("as", who);
    body.put("why", why);
    Optional<Inquiry.Answer> answer =
        inquiry.post("/api/v1" + path, PATIENCE, json.write(body)).filter(Errand::isAbout);
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    if (answer.get().status() != FINE) {
      throw new RefusedException(
          answer.get().status(),
          read(answer.get(), JsonNode.class)
              .map(said -> said.path("error").asText())
              .orElse("it was refused"));
    }
    return read(answer.get(), type);
  }

  /** Not one of a stranger on that port, nor of an instance that is not ready. */
  private static boolean isAbout(Inquiry.Answer answer) {
    return switch (answer.status()) {
      case FINE, WRONG, MISSING, STALE -> true;
      default -> false;
    };
  }

  private <T> Optional<T> read(Inquiry.Answer answer, Class<T> type) {
    try {
      return Optional.of(json.read(answer.body().getBytes(StandardCharsets.UTF_8), type));
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }
}
