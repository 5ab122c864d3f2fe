package dev.afterword.syndicator.channel.feishu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.syndicator.channel.HmacSha256;
import dev.afterword.syndicator.channel.Markup;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.WebRequest;
import dev.afterword.syndicator.robot.Robot;
import dev.afterword.syndicator.robot.RobotAddress;
import dev.afterword.syndicator.text.Story;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** A custom robot of Feishu. */
record FeishuRobot(RobotAddress address) implements Robot {
  /** 20 KB for the whole request, less what time and signature take. */
  private static final int LONGEST = 20 * 1024 - 200;

  /** A hundred in a minute, five in a second. */
  private static final Manner MANNER =
      new Manner("Feishu", new Pace(1, Duration.ofSeconds(1)), LONGEST, "code");

  private static final Duration BREATH = Duration.ofMinutes(1);

  /** What the platform's Markdown would take for its own; it is told apart as an entity. */
  private static final Pattern MARKS = Pattern.compile("[&<>*_~`\\[\\]]");

  private static final Markup MARKUP = Markup.labelled(line -> line, FeishuRobot::escaped, "\n");

  @Override
  public Manner manner() {
    return MANNER;
  }

  /** The first line is the head of the card, and is not said again below it. */
  @Override
  public JsonNode message(String text, Story story, String invitation) {
    String[] lines = text.split("\n", 2);
    String rest = lines.length == 1 || lines[1].isBlank() ? text : lines[1].strip();
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("msg_type", "interactive");
    ObjectNode card = message.putObject("card");
    card.putObject("config").put("wide_screen_mode", true);
    ObjectNode header = card.putObject("header").put("template", "blue");
    header.putObject("title").put("tag", "plain_text").put("content", lines[0]);
    var elements = card.putArray("elements");
    elements
        .addObject()
        .put("tag", "markdown")
        .put("content", MARKUP.inviting(story.page(), invitation).of(rest));
    ObjectNode button = elements.addObject().put("tag", "action").putArray("actions").addObject();
    button.put("tag", "button").put("type", "primary").put("url", story.page());
    button.putObject("text").put("tag", "plain_text").put("content", invitation);
    return message;
  }

  private static String escaped(String words) {
    return MARKS.matcher(words).replaceAll(mark -> "&#" + (int) mark.group().charAt(0) + ";");
  }

  @Override
  public WebRequest signed(JsonNode message, Instant now) {
    ObjectNode signed = JsonNodeFactory.instance.objectNode();
    address
        .secret()
        .ifPresent(
            key ->
                signed
                    .put("timestamp", Long.toString(now.getEpochSecond()))
                    .put("sign", sign(key, now)));
    message.properties().forEach(field -> signed.set(field.getKey(), field.getValue()));
    return WebRequest.json("POST", address.webhook(), CODEC.write(signed));
  }

  /** The platform takes time and secret for the key, and signs nothing with it. */
  static String sign(String secret, Instant now) {
    String key = now.getEpochSecond() + "\n" + secret;
    return HmacSha256.of(key.getBytes(StandardCharsets.UTF_8), new byte[0]);
  }

  @Override
  public Verdict verdict(int code) {
    return switch (code) {
      case 0 -> new Verdict.Done();
      case 11232, 99991400 -> new Verdict.TooFast(Optional.of(BREATH));
      case 19001, 19021, 19022, 19024 -> new Verdict.Stranger();
      default -> new Verdict.Refused();
    };
  }
}
