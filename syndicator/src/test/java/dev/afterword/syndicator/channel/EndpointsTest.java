package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.playground.fault.FaultKind;
import dev.afterword.syndicator.sample.Golden;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which requests every channel makes, act by act, held in a file: {@link EndpointFaultsTest} breaks
 * each of them in every way, and here each stays silent. A channel or request that is new and not
 * in the file fails, and so it cannot be left out of what is tried.
 */
class EndpointsTest {
  /** Letters have stages instead of requests: {@code MailChannelTest} has all of theirs. */
  static Stream<String> types() {
    return ChannelTypes.load().all().stream()
        .map(ChannelType::type)
        .filter(type -> !type.equals("mail"))
        .sorted();
  }

  @Test
  void theseAreAll(@TempDir Path folder) {
    var all = JsonNodeFactory.instance.objectNode();
    types()
        .forEach(
            type -> {
              try (var encounter = new Encounter(type, folder)) {
                var acts = all.putObject(type);
                encounter
                    .steps()
                    .forEach(
                        (act, steps) -> {
                          var list = acts.putArray(act.name().toLowerCase(Locale.ROOT));
                          steps.forEach(step -> list.add(step.method() + " " + step.path()));
                        });
              }
            });
    Golden.check("endpoints.json", all);
  }

  /** All at once, because each takes as long as a channel may. */
  @Test
  void aPlatformThatFallsSilentHoldsNobodyLongerThanTheDeadline(@TempDir Path folder)
      throws ExecutionException, InterruptedException {
    var encounters = new ArrayList<Encounter>();
    var waits = new ArrayList<Future<String>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String type : types().toList()) {
        var encounter = new Encounter(type, folder);
        encounters.add(encounter);
        silences(encounter).forEach(silence -> waits.add(threads.submit(silence)));
      }
      var surprises = new TreeSet<String>();
      for (Future<String> wait : waits) {
        surprises.add(wait.get());
      }
      assertThat(surprises).containsExactly("");
    } finally {
      encounters.forEach(Encounter::close);
    }
    assertThat(waits).hasSizeGreaterThan(60);
  }

  /** One act for each request, each with a channel of its own; each request is met once. */
  private static List<Callable<String>> silences(Encounter encounter) {
    var silences = new ArrayList<Callable<String>>();
    var steps = encounter.steps();
    steps.forEach(
        (act, requests) ->
            requests.forEach(
                _ -> {
                  Channel channel = encounter.open();
                  Supplier<Object> ready = encounter.ready(channel, act);
                  silences.add(() -> silence(act, channel, ready));
                }));
    var slow = new FaultKind.WaitBefore(Duration.ofSeconds(90));
    steps.values().forEach(each -> each.forEach(step -> encounter.fail(step, slow)));
    return silences;
  }

  /** What was surprising about it; nothing, usually. */
  private static String silence(Encounter.Act act, Channel channel, Supplier<Object> ready) {
    try (channel) {
      long began = System.nanoTime();
      Object told = ready.get();
      var took = Duration.ofNanos(System.nanoTime() - began);
      var most = channel.traits().deadline().plusSeconds(5);
      boolean certain =
          told instanceof Outcome.Rejected
              || told instanceof Outcome.Broken
              || told instanceof Finding.Absent;
      return certain || took.compareTo(most) > 0
          ? channel + " " + act + " told " + told + " after " + took
          : "";
    }
  }
}
