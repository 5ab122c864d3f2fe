package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.syndicator.channel.zulip.ZulipType;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Sketch;
import org.junit.jupiter.api.Test;

class ZulipContractTest extends PlatformContract {
  ZulipContractTest() {
    super(
        new ZulipType(),
        Repeat.UNSAFE,
        "/messages",
        Reaction.json(200, "{\"result\":\"success\",\"id\":7}"));
  }

  @Test
  void theServersLimitsCount() {
    channel().prepare();
    var post = channel().compose(Sketch.usual().title("题".repeat(90)).announcement()).getFirst();
    assertThat(post.limit()).isEqualTo(10_000);
    assertThat(post.request().path("topic").asText()).hasSizeLessThanOrEqualTo(60).endsWith("…");
  }
}
