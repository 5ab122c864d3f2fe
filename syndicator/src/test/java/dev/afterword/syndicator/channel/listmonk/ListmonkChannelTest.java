package dev.afterword.syndicator.channel.listmonk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.afterword.contract.Digests;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelContract;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.sample.HostileRecaps;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.ScriptedServer;
import dev.afterword.syndicator.sample.ScriptedServer.Request;
import dev.afterword.syndicator.sample.Sketch;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListmonkChannelTest extends ChannelContract {
  private static final String KEY = Digests.sha256("post 0").substring(0, 32);

  @Override
  protected ChannelType type() {
    return new ListmonkType();
  }

  @Override
  protected Map<String, List<String>> settings(URI server) {
    return Map.of(
        "url", List.of(server.toString()),
        "user", List.of("us3r"),
        "token", List.of("t0ken"),
        "lists", List.of("1", "4"));
  }

  @Override
  protected List<String> secrets() {
    return List.of("us3r", "t0ken");
  }

  @Override
  protected List<Reaction> before() {
    return List.of(results(), draft());
  }

  @Override
  protected Reaction taken() {
    return Reaction.json(200, "{\"data\":{\"id\":7,\"status\":\"running\"}}");
  }

  private static Reaction draft() {
    return Reaction.json(200, "{\"data\":{\"id\":7,\"status\":\"draft\"}}");
  }

  private static Reaction results(String... campaigns) {
    return Reaction.json(200, "{\"data\":{\"results\":[" + String.join(",", campaigns) + "]}}");
  }

  private static String ours(String status) {
    return "{\"id\":7,\"name\":\"afterword " + KEY + "\",\"status\":\"" + status + "\"}";
  }

  @Test
  void aCampaignIsDraftedAndThenStarted() {
    try (var server = after(taken());
        var channel = open(server.url())) {
      assertThat(post(channel))
          .isInstanceOfSatisfying(
              Outcome.Accepted.class,
              accepted -> assertThat(accepted.receipt().id()).isEqualTo("7"));
      assertThat(server.requests())
          .extracting(Request::method, Request::target)
          .containsExactly(
              tuple("GET", "/api/campaigns?query=" + KEY + "&per_page=50&no_body=true"),
              tuple("POST", "/api/campaigns"),
              tuple("PUT", "/api/campaigns/7/status"));
      assertThat(body(server).path("status").asText()).isEqualTo("running");
    }
  }

  @Test
  void aDraftOfAnEarlierAttemptIsStartedAndWhatRunsIsOut() {
    try (var server =
            ScriptedServer.with(results(ours("draft")), taken(), results(ours("finished")));
        var channel = open(server.url())) {
      assertThat(post(channel)).isInstanceOf(Outcome.Accepted.class);
      assertThat(server.requests()).hasSize(2);
      assertThat(post(channel)).isInstanceOf(Outcome.Accepted.class);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @CsvSource({"401, Broken", "403, Broken", "404, Rejected", "429, Retry", "500, Retry"})
  void aQuestionWithoutAnAnswerChangesNothing(int status, String outcome) {
    try (var server = ScriptedServer.with(Reaction.html(status));
        var channel = open(server.url())) {
      assertThat(post(channel).getClass().getSimpleName()).isEqualTo(outcome);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"400, Rejected", "403, Broken", "429, Retry", "500, Unknown", "200, Unknown"})
  void aDraftThatIsRefusedIsNotStarted(int status, String outcome) {
    try (var server = ScriptedServer.with(results(), Reaction.html(status));
        var channel = open(server.url())) {
      assertThat(post(channel).getClass().getSimpleName()).isEqualTo(outcome);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"running, Found", "finished, Found", "scheduled, Found", "draft, Absent"})
  void aCampaignInDoubtIsOutOnceItWasStarted(String status, String finding) {
    try (var server = ScriptedServer.with(results(ours(status)));
        var channel = open(server.url())) {
      assertThat(find(channel).getClass().getSimpleName()).isEqualTo(finding);
    }
  }

  @Test
  void aServerThatIsSilentTellsNothing() {
    try (var server = ScriptedServer.with(results(), Reaction.html(200));
        var channel = open(server.url())) {
      assertThat(find(channel)).isInstanceOf(Finding.Absent.class);
      assertThat(find(channel)).isInstanceOf(Finding.Unclear.class);
    }
  }

  private static Finding find(Channel channel) {
    var progress = Rehearsal.begin(channel, Sketch.usual().announcement());
    return channel.find(Rehearsal.intent(channel, progress, 1), progress);
  }

  @Test
  void aTitleIsNeverATemplate() {
    try (var channel = open(URI.create("http://127.0.0.1:1"))) {
      HostileRecaps.all()
          .values()
          .forEach(
              sketch ->
                  assertThat(channel.compose(sketch.announcement()).getFirst().request().toString())
                      .doesNotContain("{{ ", "{{."));
    }
  }

  @Test
  void theListsMustBeThere() {
    try (var server =
            ScriptedServer.with(
                results("{\"id\":1}", "{\"id\":4}"),
                results("{\"id\":1}"),
                Reaction.json(403, "{}"));
        var channel = open(server.url())) {
      assertThat(channel.check()).isInstanceOf(Standing.Ready.class);
      assertThat(channel.check())
          .isInstanceOfSatisfying(
              Standing.Faulty.class, faulty -> assertThat(faulty.fix()).contains("lists"));
      assertThat(channel.check()).isInstanceOf(Standing.Faulty.class);
    }
  }
}
