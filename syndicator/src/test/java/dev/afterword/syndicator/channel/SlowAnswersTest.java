package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.ScriptedServer;
import dev.afterword.syndicator.sample.Sketch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All at once, because each takes as long as a channel may. */
class SlowAnswersTest {
  private static final List<String> TYPES =
      List.of("bluesky", "telegram", "discord", "slack", "matrix", "zulip", "discourse");

  @Test
  void aPlatformThatFallsSilentHoldsNobodyLongerThanTheDeadline() throws Exception {
    try (var playground = Playground.start(PlaygroundConfig.loopback(InstantSource.system()));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<String, Future<Duration>> running =
          TYPES.stream()
              .collect(
                  Collectors.toMap(
                      type -> type, type -> threads.submit(() -> silence(type, playground))));
      for (var each : running.entrySet()) {
        assertThat(each.getValue().get())
            .as(each.getKey())
            .isBetween(Duration.ofSeconds(9), WebClient.DEADLINE.plusSeconds(5));
      }
    }
  }

  private static Duration silence(String name, Playground playground) {
    String base = playground.httpBase().toString().replaceAll("/$", "");
    try (var server = ScriptedServer.with(Reaction.stallInBody());
        var channel =
            Rehearsal.open(
                ChannelTypes.load().named(name).orElseThrow(),
                playground.settings().getOrDefault(name, Map.of()).entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            Map.Entry::getKey,
                            entry ->
                                List.of(
                                    entry.getValue().replace(base, server.url().toString())))))) {
      var progress = Rehearsal.begin(channel, Sketch.usual().announcement());
      long began = System.nanoTime();
      assertThat(channel.send(Rehearsal.intent(channel, progress, 1)))
          .isInstanceOfAny(Outcome.Retry.class, Outcome.Unknown.class);
      return Duration.ofNanos(System.nanoTime() - began);
    }
  }
}
