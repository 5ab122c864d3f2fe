package dev.afterword.syndicator.channel.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.syndicator.channel.HmacSha256;
import dev.afterword.syndicator.channel.Markup;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.WebRequest;
import dev.afterword.syndicator.robot.Robot;
import dev.afterword.syndicator.robot.RobotAddress;
import dev.afterword.syndicator.text.Excerpt;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.TextMeasure;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** A custom robot of DingTalk. */
record DingTalkRobot(RobotAddress address) implements Robot {
  /** About 20,000 bytes for the whole message; nobody promises the last of them. */
  private static final int LONGEST = 19_000;

  /** What is shown of it outside of the group. */
  private static final Limit TITLE = new Limit(TextMeasure.bytes(), 500);

  /** Half of what a minute takes, because the bucket may be full when the minute begins. */
  private static final Manner MANNER =
      new Manner("DingTalk", new Pace(10, Duration.ofMinutes(1)), LONGEST, "errcode");

  private static final Duration PUNISHMENT = Duration.ofMinutes(10);
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>]|^[+-](?=\\s)");

  private static final Markup MARKUP =
      Markup.labelled(line -> "### " + line, DingTalkRobot::escaped, "  \n");

  /** A hashtag leads nowhere in a group, but may be taken for a heading. */
  private static String escaped(String words) {
    String plain = MARKS.matcher(words).replaceAll("\\\\$0");
    return plain.startsWith("#") ? plain.replace('#', '＃') : plain;
  }

  @Override
  public Manner manner() {
    return MANNER;
  }

  @Override
  public JsonNode message(String text, Story story, String invitation) {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("msgtype", "actionCard");
    message
        .putObject("actionCard")
        .put("title", Excerpt.of(story.title(), TITLE))
        .put("text", MARKUP.inviting(story.page(), invitation).of(text))
        .put("singleTitle", invitation)
        .put("singleURL", story.page());
    return message;
  }

  @Override
  public WebRequest signed(JsonNode message, Instant now) {
    String target =
        address
            .secret()
            .map(
                key ->
                    address.webhook()
                        + "&timestamp="
                        + now.toEpochMilli()
                        + "&sign="
                        + sign(key, now))
            .orElseGet(address.webhook()::toString);
    return WebRequest.json("POST", URI.create(target), CODEC.write(message));
  }

  /** As it stands in the address. */
  static String sign(String secret, Instant now) {
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    byte[] data = (now.toEpochMilli() + "\n" + secret).getBytes(StandardCharsets.UTF_8);
    return URLEncoder.encode(HmacSha256.of(key, data), StandardCharsets.UTF_8);
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
