package dev.afterword.syndicator.channel.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.syndicator.channel.Lookalikes;
import dev.afterword.syndicator.channel.Markup;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.robot.Robot;
import dev.afterword.syndicator.robot.RobotAddress;
import dev.afterword.syndicator.text.Story;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A group robot of WeCom. */
record WecomRobot(RobotAddress address) implements Robot {
  private static final int LONGEST = 4096;

  /** Half of what a minute takes, because the bucket may be full when the minute begins. */
  private static final Manner MANNER =
      new Manner("WeCom", new Pace(10, Duration.ofMinutes(1)), LONGEST, "errcode");

  private static final Duration BREATH = Duration.ofMinutes(1);

  /** Its Markdown has no escapes, and an angle bracket may begin a mention or a colour. */
  private static final Markup MARKUP =
      Markup.labelled(
          line -> "**" + line + "**", words -> Lookalikes.of(words).replace('<', '＜'), "\n");

  @Override
  public Manner manner() {
    return MANNER;
  }

  @Override
  public JsonNode message(String text, Story story, String invitation) {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("msgtype", "markdown");
    message
        .putObject("markdown")
        .put("content", MARKUP.inviting(story.page(), invitation).of(text));
    return message;
  }

  @Override
  public int size(JsonNode message) {
    return message.at("/markdown/content").asText().getBytes(StandardCharsets.UTF_8).length;
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
