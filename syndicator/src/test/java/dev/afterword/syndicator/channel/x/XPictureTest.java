package dev.afterword.syndicator.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.contract.Digests;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.ScriptedServer;
import dev.afterword.syndicator.sample.Sketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures, prices, deletions and the account. */
class XPictureTest {
  @TempDir private Path folder;

  @Test
  void thePictureGoesUpWithItsTextBeforeTheFirstPost() throws IOException {
    store();
    try (var server =
            ScriptedServer.with(
                Reaction.json(200, "{\"data\":{\"id\":\"77\"}}"),
                Reaction.json(200, "{\"data\":{\"id\":\"77\"}}"),
                created("101"),
                created("102"));
        var channel = open(server, Map.of())) {
      var progress = Rehearsal.begin(channel, Sketch.usual().pictures().announcement());
      assertThat(channel.send(Rehearsal.intent(channel, progress, 1)))
          .isInstanceOf(Outcome.Accepted.class);
      channel.send(Rehearsal.intent(channel, Rehearsal.after(progress, "101"), 1));

      assertThat(server.requests())
          .extracting(ScriptedServer.Request::target)
          .containsExactly("/2/media/upload", "/2/media/metadata", "/2/tweets", "/2/tweets");
      assertThat(server.requests().getFirst().body())
          .contains("name=\"media_category\"\r\n\r\ntweet_image\r\n", "a picture");
      assertThat(server.requests().get(1).body())
          .contains("\"id\":\"77\"", "Autumn meetup: what we learned about logs");
      var post = PlatformWords.json(server.requests().get(2).body()).orElseThrow();
      assertThat(post.path("media").path("media_ids").path(0).asText()).isEqualTo("77");
      assertThat(post.has("picture")).isFalse();
      assertThat(server.requests().getLast().body()).doesNotContain("media");
      for (var request : server.requests()) {
        OauthSignature.of(server, request).verify("cs", "ats");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, 1, Accepted",
    "403, 1, Accepted",
    "404, 1, Accepted",
    "401, 1, Broken",
    "402, 1, Broken",
    "429, 1, Retry",
    "500, 1, Retry",
    "500, 3, Accepted"
  })
  void aPictureThatIsNotWantedKeepsNoPostFromGoing(int status, int attempt, String outcome)
      throws IOException {
    store();
    try (var server =
            ScriptedServer.with(Reaction.json(status, "{}"), created("101"), created("101"));
        var channel = open(server, Map.of())) {
      var progress = Rehearsal.begin(channel, Sketch.usual().pictures().announcement());
      var sent = channel.send(Rehearsal.intent(channel, progress, attempt));
      assertThat(sent.getClass().getSimpleName()).isEqualTo(outcome);
    }
  }

  @Test
  void aPictureThatIsNotHereIsLeftOut() {
    try (var server = ScriptedServer.with(created("101"));
        var channel = open(server, Map.of())) {
      var progress = Rehearsal.begin(channel, Sketch.usual().pictures().announcement());
      assertThat(channel.send(Rehearsal.intent(channel, progress, 1)))
          .isInstanceOf(Outcome.Accepted.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aPostCostsMoreWithALink() {
    try (var server = ScriptedServer.with();
        var channel = open(server, Map.of("price-post", List.of("0.5")))) {
      var posts = channel.compose(Sketch.usual().announcement());
      assertThat(channel.price(posts.getFirst())).isEqualByComparingTo("0.200");
      assertThat(channel.price(PlannedPost.removing(receipt("1")))).isEqualByComparingTo("0.010");
      var linkless =
          PlannedPost.post("words", 5, 280, "x", List.of(), List.of(), posts.getFirst().request());
      assertThat(channel.price(linkless)).isEqualByComparingTo("0.5");
      assertThatThrownBy(() -> open(server, Map.of("price-link", List.of("cheap"))))
          .isInstanceOf(SettingException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, '{\"data\":{\"deleted\":true}}', Accepted",
    "404, '{}', Accepted",
    "200, '<html>', Retry",
    "401, '{}', Broken",
    "503, '', Retry",
    "429, '{}', Retry"
  })
  void aDeletionMayBeRepeated(int status, String body, String outcome) {
    try (var server = ScriptedServer.with(Reaction.json(status, body));
        var channel = open(server, Map.of())) {
      var intent = new Intent(0, "k", Rehearsal.NOW, 1, channel.deletion(receipt("55")));
      assertThat(channel.delete(intent).getClass().getSimpleName()).isEqualTo(outcome);
      assertThat(server.requests().getFirst().method()).isEqualTo("DELETE");
      assertThat(server.requests().getFirst().target()).isEqualTo("/2/tweets/55");
      OauthSignature.of(server, server.requests().getFirst()).verify("cs", "ats");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, '{\"data\":{\"id\":\"1\",\"username\":\"talks\"}}', 'Ready[account=@talks]'",
    "401, '{\"title\":\"Unauthorized\"}', Faulty",
    "500, '', Unclear",
    "200, '<html>', Faulty"
  })
  void theAccountIsAskedWithoutPosting(int status, String body, String standing) {
    try (var server = ScriptedServer.with(Reaction.json(status, body));
        var channel = open(server, Map.of())) {
      Standing found = channel.check();
      assertThat(found.toString()).startsWith(standing);
      assertThat(server.requests().getFirst().method()).isEqualTo("GET");
    }
  }

  private void store() throws IOException {
    String sha256 = Digests.sha256("images/autumn fair.png");
    Files.writeString(folder.resolve(sha256), "a picture");
  }

  private static Receipt receipt(String id) {
    return new Receipt(id, Optional.empty(), Map.of(), Rehearsal.NOW);
  }

  private static Reaction created(String id) {
    return Reaction.json(201, "{\"data\":{\"id\":\"" + id + "\",\"text\":\"x\"}}");
  }

  private Channel open(ScriptedServer server, Map<String, List<String>> more) {
    var values = new HashMap<String, List<String>>(more);
    values.put("consumer-key", List.of("ck"));
    values.put("consumer-secret", List.of("cs"));
    values.put("access-token", List.of("1-at"));
    values.put("access-token-secret", List.of("ats"));
    values.put("url", List.of(server.url().toString()));
    return new XType()
        .open(
            new ChannelSettings("news", values),
            new Surroundings(InstantSource.fixed(Rehearsal.NOW), this::file));
  }

  private Optional<Path> file(String sha256) {
    return Optional.of(folder.resolve(sha256)).filter(Files::exists);
  }
}
