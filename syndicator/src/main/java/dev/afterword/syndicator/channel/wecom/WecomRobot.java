package dev.afterword.syndicator.channel.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Markup;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.Robot;
import dev.afterword.syndicator.channel.RobotKeys;
import dev.afterword.syndicator.channel.WebRequest;
import dev.afterword.syndicator.text.Enclosure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A group robot of WeCom. */
final class WecomRobot implements Robot {
  private static final int LONGEST = 4096;

  /** Half of what a minute takes, because the bucket may be full when the minute begins. */
  private static final Pace PACE = new Pace(10, Duration.ofMinutes(1));

  private static final Duration BREATH = Duration.ofMinutes(1);

  /** Its Markdown has no escapes, and an angle bracket may begin a mention or a colour. */
  private static final Markup MARKUP =
      new Markup(line -> "**" + line + "**", words -> words.replace('<', '＜'), "\n");

  private final URI webhook;
  private final Optional<String> keyword;
  private final JsonCodec codec = new JsonCodec();

  WecomRobot(URI webhook, Optional<String> keyword) {
    this.webhook = webhook;
    this.keyword = keyword;
  }

  @Override
  public String platform() {
    return "WeCom";
  }

  @Override
  public Pace pace() {
    return PACE;
  }

  @Override
  public Optional<String> keyword() {
    return keyword;
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    return new Enclosure(
            text -> RobotKeys.with(keyword, text),
            WecomRobot::message,
            "bytes",
            WecomRobot::size,
            LONGEST)
        .posts(announcement);
  }

  private static ObjectNode message(String text) {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("msgtype", "markdown");
    message.putObject("markdown").put("content", MARKUP.of(text));
    return message;
  }

  private static int size(JsonNode message) {
    return message.at("/markdown/content").asText().getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public WebRequest signed(JsonNode message, Instant now) {
    return WebRequest.json("POST", webhook, codec.write(message));
  }

  @Override
  public String codeField() {
    return "errcode";
  }

  @Override
  public Verdict verdict(int code) {
    return switch (code) {
      case 0 -> new Verdict.Done();
      case -1 -> new Verdict.Busy();
      case 45009 -> new Verdict.TooFast(Optional.of(BREATH));
      case 93000 -> new Verdict.Stranger();
      default -> new Verdict.Refused();
    };
  }
}
