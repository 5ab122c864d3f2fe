package dev.afterword.syndicator.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.Digests;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.sample.Fault;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.ScriptedServer;
import dev.afterword.syndicator.sample.Sketch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MastodonPictureTest {
  private static final String DIGEST = Digests.sha256("picture");
  private static final Reaction POSTED =
      Reaction.json(200, "{\"id\":\"11\",\"media_attachments\":[{\"id\":\"5\"}]}");
  private static final Reaction UPLOADED = Reaction.json(200, "{\"id\":\"5\",\"url\":\"u\"}");
  private static final Reaction WORKING = Reaction.json(202, "{\"id\":\"5\",\"url\":null}");

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void paint() throws Exception {
    file = Files.writeString(folder.resolve("cover"), "PNG");
  }

  private Channel open(ScriptedServer server) {
    return Rehearsal.open(
        new MastodonType(),
        Map.of("url", List.of(server.url().toString()), "token", List.of("s3cret")),
        sha256 -> sha256.equals(DIGEST) ? Optional.of(file) : Optional.empty());
  }

  private static Outcome send(Channel channel, int attempt) {
    var sketch = Sketch.usual().cover(DIGEST, "image/png", 3);
    var progress = Rehearsal.begin(channel, sketch.announcement());
    return channel.send(Rehearsal.intent(channel, progress, attempt));
  }

  private static JsonNode body(ScriptedServer server) {
    return PlatformWords.json(server.requests().getLast().body()).orElseThrow();
  }

  @Test
  void theCoverGoesUpWithItsDescriptionBeforeTheFirstPostOnly() {
    try (var server = ScriptedServer.with(UPLOADED, POSTED);
        var channel = open(server)) {
      assertThat(send(channel, 1))
          .isInstanceOfSatisfying(
              Outcome.Accepted.class,
              accepted -> assertThat(accepted.receipt().details()).containsEntry("media_ids", "5"));
      var upload = server.requests().getFirst();
      assertThat(upload.target()).isEqualTo("/api/v2/media");
      assertThat(upload.headers().get("content-type")).startsWith("multipart/form-data; boundary=");
      assertThat(upload.body())
          .contains(
              "name=\"description\"\r\n\r\nAutumn meetup: what we learned about logs\r\n",
              "filename=\"cover.png\"\r\nContent-Type: image/png\r\n\r\nPNG\r\n");
      assertThat(body(server).path("media_ids")).hasToString("[\"5\"]");

      var posts =
          channel.compose(Sketch.usual().cover(DIGEST, "image/png", 3).announcement()).stream()
              .map(post -> post.request().has("media_ids"))
              .toList();
      assertThat(posts).startsWith(true).endsWith(false);
    }
  }

  @Test
  void aPictureThatIsWorkedOnIsAskedForAgainAndNotUploadedTwice() {
    try (var server = ScriptedServer.with(WORKING, UPLOADED, POSTED);
        var channel = open(server)) {
      assertThat(send(channel, 1)).isInstanceOf(Outcome.Retry.class);
      assertThat(send(channel, 2)).isInstanceOf(Outcome.Accepted.class);
      assertThat(server.requests())
          .extracting(ScriptedServer.Request::target)
          .containsExactly("/api/v2/media", "/api/v1/media/5", "/api/v1/statuses");
    }
  }

  /** The client of the JDK asks once more where a GET got no answer at all. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RESET")
  void whateverIsSaidOfAPictureThatIsWorkedOnThereIsOnePostOrNone(Fault fault) {
    try (var server = ScriptedServer.with(WORKING, fault.reaction(), POSTED);
        var channel = open(server)) {
      assertThat(send(channel, 1)).isInstanceOf(Outcome.Retry.class);
      Outcome outcome = send(channel, 2);

      long posts =
          server.requests().stream()
              .filter(request -> request.target().equals("/api/v1/statuses"))
              .count();
      assertThat(outcome)
          .isInstanceOfAny(Outcome.Retry.class, Outcome.Broken.class, Outcome.Accepted.class);
      assertThat(posts).isEqualTo(outcome instanceof Outcome.Accepted ? 1 : 0);
    }
  }

  @Test
  void aPictureThatIsRefusedOrGoneDoesNotHoldThePostBack() {
    try (var server =
            ScriptedServer.with(
                Reaction.json(422, "{\"error\":\"no\"}"), POSTED, Reaction.hangUp(), POSTED);
        var channel = open(server)) {
      assertThat(send(channel, 1)).isInstanceOf(Outcome.Accepted.class);
      assertThat(body(server).has("media_ids")).isFalse();
      assertThat(send(channel, 3)).isInstanceOf(Outcome.Accepted.class);
      file = folder.resolve("nowhere");
      assertThat(server.requests()).hasSize(4);
    }
  }

  @Test
  void anUploadThatFailsPostsNothing() {
    try (var server =
            ScriptedServer.with(Reaction.hangUp(), Reaction.json(401, "{}"), Reaction.html(500));
        var channel = open(server)) {
      assertThat(send(channel, 1)).isInstanceOf(Outcome.Retry.class);
      assertThat(send(channel, 1)).isInstanceOf(Outcome.Broken.class);
      assertThat(send(channel, 1)).isInstanceOf(Outcome.Retry.class);
      assertThat(server.requests()).allMatch(request -> request.target().endsWith("/media"));
    }
  }

  @Test
  void anEditKeepsThePicture() {
    var posted = new Receipt("11", Optional.empty(), Map.of("media_ids", "5"), Rehearsal.NOW);
    try (var server = ScriptedServer.with(POSTED, Reaction.hangUp(), Reaction.json(404, "{}"));
        var channel = open(server)) {
      var planned = channel.compose(Sketch.usual().announcement()).getFirst();
      var intent = Rehearsal.intent(channel.edit(planned, posted));
      assertThat(channel.edit(intent)).isInstanceOf(Outcome.Accepted.class);
      assertThat(server.requests().getFirst().method()).isEqualTo("PUT");
      assertThat(server.requests().getFirst().target()).isEqualTo("/api/v1/statuses/11");
      assertThat(body(server).path("media_ids")).hasToString("[\"5\"]");
      assertThat(body(server).has("visibility") || body(server).has("id")).isFalse();
      assertThat(channel.edit(intent)).isInstanceOf(Outcome.Retry.class);
      assertThat(channel.edit(intent)).isInstanceOf(Outcome.Rejected.class);
    }
  }

  @Test
  void whatIsGoneIsDeleted() {
    var posted = new Receipt("11", Optional.empty(), Map.of(), Rehearsal.NOW);
    try (var server =
            ScriptedServer.with(POSTED, Reaction.json(404, "{}"), Reaction.json(503, "{}"));
        var channel = open(server)) {
      var intent = Rehearsal.intent(channel.deletion(posted));
      assertThat(channel.delete(intent)).isInstanceOf(Outcome.Accepted.class);
      assertThat(server.requests().getFirst().method()).isEqualTo("DELETE");
      assertThat(channel.delete(intent)).isInstanceOf(Outcome.Accepted.class);
      assertThat(channel.delete(intent)).isInstanceOf(Outcome.Retry.class);
    }
  }

  @Test
  void theAccountIsNamed() {
    try (var server =
            ScriptedServer.with(
                Reaction.json(200, "{\"acct\":\"news\"}"), Reaction.json(401, "{}"));
        var channel = open(server)) {
      assertThat(channel.check()).isEqualTo(new Standing.Ready("@news"));
      assertThat(channel.check()).isInstanceOf(Standing.Faulty.class);
    }
  }
}
