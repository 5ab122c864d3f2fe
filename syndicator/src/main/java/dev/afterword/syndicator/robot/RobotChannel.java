package dev.afterword.syndicator.robot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Exchange.Answered;
import dev.afterword.syndicator.channel.Invitation;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.RetryAfter;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebChannel;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.text.Enclosure;
import dev.afterword.syndicator.text.Story;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A robot in a group: it can say something, and that is all. */
final class RobotChannel extends WebChannel {
  /** After so many attempts a platform that is busy has had its chance. */
  private static final int MOST_BUSY = 3;

  /** Platforms that sign take a clock that is off by less. */
  private static final Duration TOLERANCE = Duration.ofHours(1);

  private final Robot robot;
  private final WebClient client;

  RobotChannel(Robot robot, WebClient client, InstantSource clock) {
    super(clock);
    this.robot = robot;
    this.client = client;
  }

  @Override
  public Traits traits() {
    return Traits.unknowable(WebClient.DEADLINE).paced(robot.manner().pace());
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    Story story = Story.of(announcement);
    String invitation = Invitation.in(announcement.recap().language());
    return new Enclosure(
            robot.address()::with,
            text -> robot.message(text, story, invitation),
            "bytes",
            robot::size,
            robot.manner().longest())
        .posts(announcement);
  }

  @Override
  public Outcome send(Intent intent) {
    Exchange exchange = client.send(robot.signed(intent.request(), now()));
    return exchange instanceof Answered answer && code(answer).isPresent()
        ? said(answer, code(answer).get(), intent)
        : outcome(Repeat.UNSAFE, intent, exchange);
  }

  private Outcome said(Answered answer, int code, Intent intent) {
    String reason = robot.manner().platform() + " " + code + ": " + PlatformWords.of(answer.body());
    Robot.Verdict verdict = robot.verdict(code);
    if (verdict instanceof Robot.Verdict.TooFast(var wait)) {
      return new Outcome.Retry(wait(answer.headers()).or(() -> wait), reason);
    }
    if (answer.status() / 100 != 2) {
      return outcome(Repeat.UNSAFE, intent, answer);
    }
    return switch (verdict) {
      case Robot.Verdict.Done _ when PlatformWords.json(answer).isEmpty() ->
          outcome(Repeat.UNSAFE, intent, answer);
      case Robot.Verdict.Done _ -> new Outcome.Accepted(receipt(""));
      case Robot.Verdict.TooFast(var wait) -> new Outcome.Retry(wait, reason);
      case Robot.Verdict.Busy _ ->
          intent.attempt() < MOST_BUSY
              ? new Outcome.Retry(Optional.empty(), reason)
              : new Outcome.Unknown(reason);
      case Robot.Verdict.Stranger _ -> new Outcome.Broken(reason);
      case Robot.Verdict.Refused _ -> new Outcome.Rejected(reason);
    };
  }

  private Optional<Integer> code(Answered answer) {
    return PlatformWords.json(answer.body())
        .map(body -> body.path(robot.manner().codeField()))
        .filter(JsonNode::isInt)
        .map(JsonNode::asInt);
  }

  /** An answer without its number is not the platform's. */
  @Override
  public Optional<Receipt> receipt(Answered answer) {
    return Optional.empty();
  }

  /** The platform's gateway tells seconds until its limit is reset. */
  @Override
  public Optional<Duration> wait(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .or(() -> headers.firstValue("x-ogw-ratelimit-reset"))
        .flatMap(value -> RetryAfter.of(value, now()));
  }

  /** An empty message is refused as one only by a robot that knows us. */
  @Override
  public Standing check() {
    if (!(client.send(robot.signed(object(), now())) instanceof Answered answer)) {
      return new Standing.Unclear(robot.manner().platform() + " did not answer");
    }
    if (skew(answer.headers()).compareTo(TOLERANCE) > 0) {
      return new Standing.Faulty(
          "the clock of this machine is more than an hour off",
          "set it, because messages are signed with their time");
    }
    return code(answer)
        .map(code -> standing(robot.verdict(code), PlatformWords.of(answer.body())))
        .orElseGet(() -> new Standing.Unclear(PlatformWords.of(answer)));
  }

  private Standing standing(Robot.Verdict verdict, String words) {
    return switch (verdict) {
      case Robot.Verdict.Done _, Robot.Verdict.Refused _ -> new Standing.Ready("robot of a group");
      case Robot.Verdict.TooFast _, Robot.Verdict.Busy _ -> new Standing.Unclear(words);
      case Robot.Verdict.Stranger _
          when isAboutKeyword(words) && robot.address().keyword().isPresent() ->
          new Standing.Ready("robot of a group");
      case Robot.Verdict.Stranger _ when isAboutKeyword(words) ->
          new Standing.Faulty(words, "set required-keyword to the word that the robot demands");
      case Robot.Verdict.Stranger _ ->
          new Standing.Faulty(words, "correct webhook and secret, or what the robot allows");
    };
  }

  private static boolean isAboutKeyword(String words) {
    return words.toLowerCase(Locale.ROOT).contains("key word")
        || words.toLowerCase(Locale.ROOT).contains("keyword")
        || words.contains("关键词");
  }

  private Duration skew(HttpHeaders headers) {
    try {
      return headers
          .firstValue("Date")
          .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
          .map(there -> Duration.between(there, now()).abs())
          .orElse(Duration.ZERO);
    } catch (DateTimeParseException unreadable) {
      return Duration.ZERO;
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
