package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.fault.FaultKind;
import dev.afterword.syndicator.channel.discord.DiscordType;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscordContractTest extends PlatformContract {
  DiscordContractTest() {
    super(new DiscordType(), Repeat.UNSAFE, "/webhooks/", Reaction.json(200, "{\"id\":\"1\"}"));
  }

  @Test
  void theWaitIsInTheBodyAndMayBeAFraction() {
    fail(
        new FaultKind.Status(
            429, Optional.of("1"), Optional.of("{\"retry_after\":0.65,\"global\":false}")));
    var progress = Rehearsal.begin(channel(), Sketch.usual().announcement());
    assertThat(channel().send(intent(channel(), progress, 1)))
        .isInstanceOfSatisfying(
            Outcome.Retry.class,
            retry -> assertThat(retry.after()).contains(Duration.ofMillis(650)));
  }

  @Test
  void nobodyIsNotifiedAndTheFirstMessageHasACard() {
    say(Sketch.usual().title("Hello @everyone and all others"));
    assertThat(posts().getFirst().card()).isPresent();
    assertThat(channel().compose(Sketch.usual().announcement()))
        .allSatisfy(
            post -> assertThat(post.request().at("/allowed_mentions/parse").isArray()).isTrue());
  }

  @Test
  void theCardShowsThePictureOfThePage() {
    var posts = channel().compose(Sketch.usual().pictures().announcement());
    assertThat(posts.getFirst().request().at("/embeds/0/image/url").asText())
        .isEqualTo("https://recaps.example.org/images/autumn%20fair.png");
    say(Sketch.usual().pictures());
    assertThat(posts()).isNotEmpty();
  }
}
