package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.sample.Golden;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.ScriptedServer;
import dev.afterword.syndicator.sample.Sketch;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for the channel of every platform, tried on a server that misbehaves on demand. What
 * it composes is judged by {@link HostilePlanTest}, what it asks by {@link EndpointFaultsTest}.
 */
public abstract class ChannelContract {
  /** The platform. */
  protected abstract ChannelType type();

  /** A configuration whose requests go to this address. */
  protected abstract Map<String, List<String>> settings(URI server);

  /** What must not be told to anybody but the platform. */
  protected abstract List<String> secrets();

  /** How the platform answers when it has taken a post. */
  protected abstract Reaction taken();

  /** Answers to the questions that a channel asks before it posts. */
  protected List<Reaction> before() {
    return List.of();
  }

  /** Whether posting twice is harmless. */
  protected Repeat repeat() {
    return Repeat.UNSAFE;
  }

  /** Outcomes that this platform's facts say otherwise, by the name of the fault. */
  protected Map<String, String> exceptions() {
    return Map.of();
  }

  /** How many requests a post takes when that goes wrong with it. */
  protected int requests(String fault) {
    return before().size() + 1;
  }

  /** For platforms with several ways in. */
  protected String variant() {
    return "";
  }

  /** A receipt as the platform gives it. */
  protected Receipt receipt(int post) {
    return new Receipt("" + (100 + post), Optional.empty(), Map.of(), Rehearsal.NOW);
  }

  /** One thing that goes wrong with a post. */
  protected record Mishap(String name, Reaction reaction, String unsafe, String safe) {}

  private static final String REASON = "{\"message\":\"no\"}";

  static Stream<Arguments> faults() {
    return Stream.of(
            new Mishap("401", Reaction.json(401, REASON), "Broken", "Broken"),
            new Mishap("403", Reaction.json(403, REASON), "Broken", "Broken"),
            new Mishap("404", Reaction.html(404), "Rejected", "Rejected"),
            new Mishap("429", Reaction.json(429, REASON), "Retry", "Retry"),
            new Mishap("500", Reaction.html(500), "Unknown", "Retry"),
            new Mishap("302", Reaction.answer(302, "", "Location: /x"), "Rejected", "Rejected"),
            new Mishap("html", Reaction.html(200), "Unknown", "Retry"),
            new Mishap(
                "text", Reaction.answer(200, "?", "Content-Type: text/plain"), "Unknown", "Retry"),
            new Mishap("cut", Reaction.truncated(200), "Unknown", "Retry"),
            new Mishap("reset", Reaction.hangUp(), "Unknown", "Retry"),
            new Mishap("half a head", Reaction.halfAHead(), "Unknown", "Retry"),
            new Mishap("huge", Reaction.huge(), "Unknown", "Retry"))
        .map(fault -> Arguments.of(fault.name(), fault));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void eachFaultHasItsOutcomeAndNothingIsSentTwice(String name, Mishap fault) {
    String usual = repeat() == Repeat.SAFE ? fault.safe() : fault.unsafe();
    try (var server = after(fault.reaction());
        var channel = open(server.url())) {
      Outcome outcome = post(channel);

      assertThat(outcome.getClass().getSimpleName())
          .as("%s", outcome)
          .isEqualTo(exceptions().getOrDefault(name, usual));
      assertThat(server.requests()).hasSize(requests(name));
      assertThat(outcome.toString()).doesNotContain(secrets());
    }
  }

  @Test
  void theWaitIsThePlatforms() {
    try (var server = after(Reaction.json(429, REASON, "Retry-After: 90"));
        var channel = open(server.url())) {
      assertThat(post(channel))
          .isInstanceOfSatisfying(
              Outcome.Retry.class,
              retry -> assertThat(retry.after()).contains(Duration.ofSeconds(90)));
    }
  }

  @Test
  void aServerThatIsNotThereIsAskedAgain() {
    // Nobody listens at this port; one that was let go may be somebody else's by now.
    try (var channel = open(URI.create("http://127.0.0.1:1"))) {
      assertThat(post(channel)).isInstanceOf(Outcome.Retry.class);
      assertThat(channel.check()).isInstanceOf(Standing.Unclear.class);
    }
  }

  @Test
  void whatIsTakenIsAccepted() {
    try (var server = after(taken());
        var channel = open(server.url())) {
      assertThat(post(channel)).isInstanceOf(Outcome.Accepted.class);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theRequestsAreThese(String language, Sketch sketch) {
    try (var channel = open(URI.create("http://127.0.0.1:1"))) {
      var progress = Rehearsal.begin(channel, sketch.language(language).announcement());
      var requests = JsonNodeFactory.instance.arrayNode();
      while (!progress.isComplete()) {
        requests.add(Rehearsal.intent(channel, progress, 1).request());
        progress = progress.with(receipt(progress.next()));
      }

      assertThat(requests.toString()).doesNotContain(secrets());
      Golden.check("channel/" + type().type() + variant() + "-" + language + ".json", requests);
    }
  }

  static Stream<Arguments> languages() {
    return Stream.of(
        Arguments.of("en", Sketch.usual()),
        Arguments.of(
            "zh",
            new Sketch()
                .title("秋季聚会：我们从日志中学到了什么")
                .summary("四十人在老磨坊相聚。三场演讲，一次停电。")
                .place("乌得勒支，老磨坊")
                .session("日志即表", List.of("贝尔"), "https://videos.example.org/log.mp4")
                .session("表即日志", List.of("克罗", "多夫"), "https://videos.example.org/t.mp4")));
  }

  @Test
  void whatIsShownOfItHoldsNoSecret() {
    try (var channel = open(URI.create("http://127.0.0.1:1"))) {
      assertThat(List.of(channel.toString(), channel.check().toString(), post(channel).toString()))
          .allSatisfy(text -> assertThat(text).doesNotContain(secrets()));
    }
  }

  /** A server that answers the questions first, then like this. */
  protected final ScriptedServer after(Reaction... then) {
    var script = new ArrayList<>(before());
    script.addAll(List.of(then));
    return ScriptedServer.with(script.toArray(Reaction[]::new));
  }

  /** The channel, speaking to this server. */
  protected final Channel open(URI server) {
    return Rehearsal.open(type(), settings(server));
  }

  /** Sends the first post of an ordinary recap. */
  protected static Outcome post(Channel channel) {
    return post(channel, 1);
  }

  /** Likewise at a later attempt. */
  protected static Outcome post(Channel channel, int attempt) {
    var progress = Rehearsal.begin(channel, Sketch.usual().announcement());
    return channel.send(Rehearsal.intent(channel, progress, attempt));
  }

  /** The JSON that arrived with the last request. */
  protected static JsonNode body(ScriptedServer server) {
    return PlatformWords.json(server.requests().getLast().body()).orElseThrow();
  }
}
