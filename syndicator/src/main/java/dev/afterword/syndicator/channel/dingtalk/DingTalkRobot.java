package dev.afterword.syndicator.channel.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.HmacSha256;
import dev.afterword.syndicator.channel.Invitation;
import dev.afterword.syndicator.channel.Markup;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.Robot;
import dev.afterword.syndicator.channel.RobotKeys;
import dev.afterword.syndicator.channel.WebRequest;
import dev.afterword.syndicator.text.Enclosure;
import dev.afterword.syndicator.text.Story;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A custom robot of DingTalk. */
final class DingTalkRobot implements Robot {
  /** About 20,000 bytes for the whole message; nobody promises the last of them. */
  private static final int LONGEST = 19_000;

  /** Half of what a minute takes, because the bucket may be full when the minute begins. */
  private static final Pace PACE = new Pace(10, Duration.ofMinutes(1));

  private static final Duration PUNISHMENT = Duration.ofMinutes(10);
  private static final Markup MARKUP =
      new Markup(
          line -> "### " + line,
          words ->
              words
                  .replaceAll("[\\\\`*_\\[\\]<>]", "\\\\$0")
                  .replaceFirst("^(\\s*)([#+-])", "$1\\\\$2"),
          "  \n");

  private final URI webhook;
  private final Optional<String> secret;
  private final Optional<String> keyword;
  private final JsonCodec codec = new JsonCodec();

  DingTalkRobot(URI webhook, Optional<String> secret, Optional<String> keyword) {
    this.webhook = webhook;
    this.secret = secret;
    this.keyword = keyword;
  }

  @Override
  public String platform() {
    return "DingTalk";
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
    Story story = Story.of(announcement);
    String invitation = Invitation.in(announcement.recap().language());
    return new Enclosure(
            text -> RobotKeys.with(keyword, text),
            text -> message(text, story, invitation),
            "bytes",
            message -> codec.write(message).length,
            LONGEST)
        .posts(announcement);
  }

  private static ObjectNode message(String text, Story story, String invitation) {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("msgtype", "actionCard");
    message
        .putObject("actionCard")
        .put("title", story.title())
        .put("text", MARKUP.of(text))
        .put("singleTitle", invitation)
        .put("singleURL", story.page());
    return message;
  }

  @Override
  public WebRequest signed(JsonNode message, Instant now) {
    String target =
        secret
            .map(key -> webhook + "&timestamp=" + now.toEpochMilli() + "&sign=" + sign(key, now))
            .orElseGet(webhook::toString);
    return WebRequest.json("POST", URI.create(target), codec.write(message));
  }

  /** As it stands in the address. */
  static String sign(String secret, Instant now) {
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    byte[] data = (now.toEpochMilli() + "\n" + secret).getBytes(StandardCharsets.UTF_8);
    return URLEncoder.encode(HmacSha256.of(key, data), StandardCharsets.UTF_8);
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
      case 130101, 410100 -> new Verdict.TooFast(Optional.of(PUNISHMENT));
      case 310000, 300001, 400101, 400102, 400106, 400013 -> new Verdict.Stranger();
      default -> new Verdict.Refused();
    };
  }
}
