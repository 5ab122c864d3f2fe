package dev.afterword.syndicator.channel.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelContract;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.ScriptedServer;
import dev.afterword.syndicator.sample.Sketch;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkedInChannelTest extends ChannelContract {
  private static final String URN = "urn:li:share:77";
  private static final Receipt POSTED = new Receipt(URN, Optional.empty(), Map.of(), Rehearsal.NOW);
  private static final String DUPLICATE =
      "{\"message\":\"Content is a duplicate of"
          + " urn:li:share:77\",\"errorDetails\":{\"inputErrors\":"
          + "[{\"code\":\"DUPLICATE_POST\"}]}}";

  @Override
  protected ChannelType type() {
    return new LinkedInType();
  }

  @Override
  protected Map<String, List<String>> settings(URI server) {
    return Map.of(
        "token", List.of("s3cret"),
        "author", List.of("urn:li:organization:5601"),
        "version", List.of("202611"),
        "url", List.of(server.toString()));
  }

  @Override
  protected List<String> secrets() {
    return List.of("s3cret");
  }

  @Override
  protected Reaction taken() {
    return Reaction.answer(201, "", "x-restli-id: " + URN);
  }

  @Test
  void everyReservedCharacterGetsItsBackslash() {
    assertThat(Commentary.of("Kafka (2026) #1 a_b*c @x [y] {z} <t> ~ | \\ 回顾", List.of()))
        .isEqualTo("Kafka \\(2026\\) \\#1 a\\_b\\*c \\@x \\[y\\] \\{z\\} \\<t\\> \\~ \\| \\\\ 回顾");
  }

  @Test
  void addressesStayAndHashtagsAreTemplates() {
    String text = "See https://a.example/x_y(1)#z and #an_issue\n\n#Kafka #云原生";
    assertThat(Commentary.of(text, List.of("#Kafka", "#云原生")))
        .isEqualTo(
            "See https://a.example/x_y(1)#z and \\#an\\_issue\n\n"
                + "{hashtag|\\#|Kafka} {hashtag|\\#|云原生}");
  }

  @Test
  void aPostIsVersionedAndKnownByItsHeader() {
    try (var server = ScriptedServer.with(taken());
        var channel = open(server.url())) {
      assertThat(post(channel))
          .isInstanceOfSatisfying(
              Outcome.Accepted.class,
              accepted -> assertThat(accepted.receipt().id()).isEqualTo(URN));
      var request = server.requests().getFirst();
      assertThat(request.target()).isEqualTo("/rest/posts");
      assertThat(request.headers())
          .containsEntry("authorization", "Bearer s3cret")
          .containsEntry("linkedin-version", "202611")
          .containsEntry("x-restli-protocol-version", "2.0.0");
    }
  }

  @Test
  void aVersionThatIsOverBreaksTheChannel() {
    try (var server =
            ScriptedServer.with(Reaction.json(426, "{\"code\":\"NONEXISTENT_VERSION\"}"));
        var channel = open(server.url())) {
      assertThat(post(channel))
          .isInstanceOfSatisfying(
              Outcome.Broken.class, broken -> assertThat(broken.reason()).contains("version"));
    }
  }

  @Test
  void aDuplicateAfterADoubtIsOursUnlessItIsAGhost() {
    try (var server =
            ScriptedServer.with(
                Reaction.json(422, DUPLICATE),
                Reaction.json(422, DUPLICATE),
                Reaction.json(200, "{\"id\":\"urn:li:share:77\"}"),
                Reaction.json(422, DUPLICATE),
                Reaction.json(404, "{}"));
        var channel = open(server.url())) {
      assertThat(post(channel, 1)).isInstanceOf(Outcome.Rejected.class);
      assertThat(post(channel, 2))
          .isInstanceOfSatisfying(
              Outcome.Accepted.class,
              accepted -> assertThat(accepted.receipt().id()).isEqualTo(URN));
      assertThat(post(channel, 2)).isInstanceOf(Outcome.Rejected.class);
    }
  }

  @Test
  void aPostIsRecognisedByItsLinks() {
    try (var server = ScriptedServer.with();
        var channel = open(server.url())) {
      var planned = channel.compose(Sketch.usual().announcement()).getFirst();
      String commentary = planned.request().path("commentary").toString();
      assertThat(find(post(URN, commentary, Rehearsal.NOW.toEpochMilli())))
          .isInstanceOfSatisfying(
              Finding.Found.class, found -> assertThat(found.receipt().id()).isEqualTo(URN));
      assertThat(find(post(URN, commentary, Rehearsal.NOW.toEpochMilli() - 600_000)))
          .isInstanceOf(Finding.Absent.class);
      assertThat(find(post(URN, "\"other\"", Rehearsal.NOW.toEpochMilli())))
          .isInstanceOf(Finding.Absent.class);
      assertThat(find(Reaction.html(200))).isInstanceOf(Finding.Unclear.class);
    }
  }

  private Finding find(Reaction shown) {
    try (var server = ScriptedServer.with(shown);
        var channel = open(server.url())) {
      var progress = Rehearsal.begin(channel, Sketch.usual().announcement());
      return channel.find(Rehearsal.intent(channel, progress, 1), progress);
    }
  }

  private static Reaction post(String id, String commentary, long createdAt) {
    return Reaction.json(
        200,
        "{\"elements\":[{\"id\":\""
            + id
            + "\",\"createdAt\":"
            + createdAt
            + ",\"commentary\":"
            + commentary
            + "}]}");
  }

  @Test
  void theTextOfAPostCanBeChanged() {
    try (var server = ScriptedServer.with(Reaction.answer(204, ""), Reaction.hangUp());
        var channel = open(server.url())) {
      var planned = channel.compose(Sketch.usual().announcement()).getFirst();
      var intent = Rehearsal.intent(channel.edit(planned, POSTED));
      assertThat(channel.edit(intent)).isInstanceOf(Outcome.Accepted.class);
      var request = server.requests().getFirst();
      assertThat(request.target()).isEqualTo("/rest/posts/urn%3Ali%3Ashare%3A77");
      assertThat(request.headers()).containsEntry("x-restli-method", "PARTIAL_UPDATE");
      assertThat(body(server).at("/patch/$set/commentary"))
          .isEqualTo(planned.request().path("commentary"));
      assertThat(channel.edit(intent)).isInstanceOf(Outcome.Retry.class);
    }
  }

  @Test
  void aPostThatIsGoneIsDeleted() {
    try (var server =
            ScriptedServer.with(
                Reaction.answer(204, ""), Reaction.json(404, "{}"), Reaction.json(500, "{}"));
        var channel = open(server.url())) {
      assertThat(delete(channel)).isInstanceOf(Outcome.Accepted.class);
      assertThat(server.requests().getFirst().method()).isEqualTo("DELETE");
      assertThat(delete(channel)).isInstanceOf(Outcome.Accepted.class);
      assertThat(delete(channel)).isInstanceOf(Outcome.Retry.class);
    }
  }

  private static Outcome delete(Channel channel) {
    return channel.delete(Rehearsal.intent(channel.deletion(POSTED)));
  }

  @Test
  void whatIsNoVersionOrAuthorIsRefused() {
    for (var wrong : List.of(Map.entry("version", "latest"), Map.entry("author", "me"))) {
      var settings = new HashMap<>(settings(URI.create("http://127.0.0.1:1")));
      settings.put(wrong.getKey(), List.of(wrong.getValue()));
      assertThatThrownBy(() -> Rehearsal.open(type(), settings))
          .isInstanceOf(SettingException.class)
          .hasMessageContaining(wrong.getKey());
    }
  }
}
