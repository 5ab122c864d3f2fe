package dev.afterword.syndicator.channel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.ledger.PlannedPost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How one platform's group robot is spoken to. Its answers say what happened in a number inside the
 * body, whatever the HTTP status.
 */
public interface Robot {
  /** The platform, for people. */
  String platform();

  /** How fast it may speak. */
  Pace pace();

  /** The messages of an announcement. */
  List<PlannedPost> compose(Announcement announcement);

  /**
   * The message as it goes out, signed where the platform wants it.
   *
   * @param now of this attempt
   */
  WebRequest signed(JsonNode message, Instant now);

  /** Name of the field with the number. */
  String codeField();

  /** What a number means. */
  Verdict verdict(int code);

  /** The word that every message holds because the robot demands it. */
  Optional<String> keyword();

  /** What a platform's number says. */
  sealed interface Verdict {
    /** The group has the message. */
    record Done() implements Verdict {}

    /** It has not, because there were too many. */
    record TooFast(Optional<Duration> pause) implements Verdict {}

    /** The platform was too busy to say. */
    record Busy() implements Verdict {}

    /** Address, signature, keyword or this machine's address: no message will do. */
    record Stranger() implements Verdict {}

    /** This message will not do. */
    record Refused() implements Verdict {}
  }
}
