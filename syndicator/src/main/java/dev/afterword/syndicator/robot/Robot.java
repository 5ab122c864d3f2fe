package dev.afterword.syndicator.robot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.WebRequest;
import dev.afterword.syndicator.text.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How one platform's group robot is spoken to. Its answers say what happened in a number inside the
 * body, whatever the HTTP status.
 */
public interface Robot {
  /** How messages are written. */
  JsonCodec CODEC = new JsonCodec();

  /** What is the same for every robot of its platform. */
  Manner manner();

  /**
   * What is the same for every robot of a platform.
   *
   * @param platform for people
   * @param pace at which it may speak
   * @param longest message, in bytes as {@link Robot#size} counts them
   * @param codeField of an answer, with the number that says what happened
   */
  record Manner(String platform, Pace pace, int longest, String codeField) {}

  /** Where it is, and what it demands. */
  RobotAddress address();

  /**
   * The message around a text.
   *
   * @param invitation what stands on a button that leads to the page
   */
  JsonNode message(String text, Story story, String invitation);

  /** The size of a message: all of it, unless the platform counts otherwise. */
  default int size(JsonNode message) {
    return CODEC.write(message).length;
  }

  /**
   * The message as it goes out, signed where the platform wants it.
   *
   * @param now of this attempt
   */
  default WebRequest signed(JsonNode message, Instant now) {
    return WebRequest.json("POST", address().webhook(), CODEC.write(message));
  }

  /** What a number means. */
  Verdict verdict(int code);

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
