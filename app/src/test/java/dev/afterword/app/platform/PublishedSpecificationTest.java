package dev.afterword.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests of the channels and answers of the stand-ins against the API descriptions that the
 * platforms publish. Runs where Prism and the descriptions are, see CONTRIBUTING.md.
 */
@Order(1)
final class PublishedSpecificationTest {
  /** What a description leaves to its server, as a regular expression. */
  private static final Map<String, String> BASES =
      Map.of("discord", "/api(/v10)?", "slack", "/api");

  /** Slack's description is of 2021, when messages had no metadata yet. */
  private static final List<String> EXCUSED = List.of("found 'metadata'");

  private final PassingTime time = new PassingTime();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private Playground playground;

  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    playground = Playground.start(PlaygroundConfig.loopback(time));
  }

  @AfterEach
  void stop() throws IOException {
    playground.close();
  }

  private static Path needed(String specification) {
    Optional<Path> found = Prism.specification(specification);
    boolean there = found.isPresent() && Prism.program().isPresent();
    if (!there) {
      System.out.println(
          "skipped: Prism or "
              + specification
              + " is not there, so nothing was held to the published description");
    }
    assumeTrue(there);
    return found.orElseThrow();
  }

  /**
   * The description says that a status with a picture may have a text, and lists the text in that
   * form, too; read as published, exactly one of the two forms, it could have none.
   */
  @Test
  void mastodonTakesWhatWeSendAndAnswersAsItsStandIn() throws Exception {
    var mapper = new ObjectMapper();
    var specification =
        (ObjectNode) mapper.readTree(needed("mastodon-openapi.patched.json").toFile());
    var status =
        (ObjectNode)
            specification.at(
                "/paths/~1api~1v1~1statuses/post/requestBody/content/application~1json/schema");
    status.set("anyOf", status.remove("oneOf"));
    Path either = folder.resolve("mastodon.json");
    Files.writeString(either, mapper.writeValueAsString(specification));
    converse("mastodon", either);
    assertThat(heard)
        .contains(
            "POST /api/v1/statuses",
            "POST /api/v2/media",
            "GET /api/v2/instance",
            "GET /api/v1/accounts/verify_credentials")
        .anyMatch(request -> request.startsWith("PUT /api/v1/statuses/"))
        .anyMatch(request -> request.startsWith("DELETE /api/v1/statuses/"));
  }

  /** Prism knows no OAuth 1.0a, so that X is judged without; the signature has its vectors. */
  @Test
  void xTakesWhatWeSendAndAnswersAsItsStandIn() throws Exception {
    var mapper = new ObjectMapper();
    var specification = (ObjectNode) mapper.readTree(needed("x-v2-openapi-xdk.json").toFile());
    specification.remove("security");
    specification
        .path("paths")
        .forEach(
            path ->
                path.forEach(
                    operation -> {
                      if (operation instanceof ObjectNode object) {
                        object.remove("security");
                      }
                    }));
    Path open = folder.resolve("x.json");
    Files.writeString(open, mapper.writeValueAsString(specification));
    converse("x", open);
    assertThat(heard).contains("POST /2/tweets");
  }

  @Test
  void discordTakesWhatWeSendAndAnswersAsItsStandIn() throws Exception {
    converse("discord", needed("discord-openapi.json"));
    assertThat(heard)
        .anyMatch(request -> request.startsWith("POST /webhooks/"))
        .anyMatch(request -> request.startsWith("PATCH /webhooks/"))
        .anyMatch(request -> request.startsWith("DELETE /webhooks/"));
  }

  @Test
  void slackTakesWhatWeSendAndAnswersAsItsStandIn() throws Exception {
    converse("slack", needed("slack-web-openapi-v2.json"));
    assertThat(heard).contains("POST /chat.postMessage");
  }

  /** Says something, looks it up, corrects it and takes it back. */
  private void converse(String type, Path specification) throws Exception {
    var recap = SampleRecap.usual().covered();
    try (var tap = Tap.before(playground.httpBase());
        var conversation =
            Conversation.with(
                type,
                through(tap, playground.settings().getOrDefault(type, Map.of())),
                SampleRecap.assets(folder),
                time)) {
      var channel = conversation.channel();
      channel.check();
      var progress = conversation.say(recap.announcement());
      if (channel.traits().searchable()) {
        var begun = conversation.begin(recap.announcement());
        channel.find(conversation.intent(begun), begun);
      }
      var first = progress.receipts().getFirst();
      if (channel.traits().allows(Ability.EDITS)) {
        var other = channel.compose(recap.titled("Another title").announcement()).getFirst();
        var edit = conversation.intent(0, "0".repeat(32), channel.edit(other, first));
        assertThat(channel.edit(edit)).isInstanceOf(Outcome.Accepted.class);
      }
      if (channel.traits().allows(Ability.DELETES)) {
        var deletion = conversation.intent(0, "1".repeat(32), channel.deletion(first));
        assertThat(channel.delete(deletion)).isInstanceOf(Outcome.Accepted.class);
      }
      judge(type, specification, tap.heard());
    }
    assertThat(violations).isEmpty();
  }

  private Map<String, String> through(Tap tap, Map<String, String> settings) {
    var changed = new LinkedHashMap<String, String>();
    String base = playground.httpBase().toString().replaceFirst("/$", "");
    settings.forEach((key, value) -> changed.put(key, value.replace(base, tap.url().toString())));
    return changed;
  }

  /** Afterwards, because Prism takes its time over a large description. */
  private void judge(String type, Path specification, List<Tap.Heard> exchanges)
      throws IOException, InterruptedException {
    try (var prism = Prism.judging(specification, folder.resolve("prism.log"))) {
      for (var one : exchanges) {
        String path = one.target().replaceFirst("^/" + type + BASES.getOrDefault(type, ""), "");
        String request = one.method() + " " + path.replaceFirst("\\?.*", "");
        heard.add(request);
        prism.violations(one, path).stream()
            .filter(violation -> EXCUSED.stream().noneMatch(violation::contains))
            .forEach(violation -> violations.add(request + ": " + violation));
      }
    }
  }
}
