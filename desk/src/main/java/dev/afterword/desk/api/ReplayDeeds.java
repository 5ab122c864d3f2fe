package dev.afterword.desk.api;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Place;
import dev.afterword.contract.control.ReplayRate;
import dev.afterword.contract.control.ReplayScope;
import dev.afterword.desk.replay.PlanException;
import dev.afterword.desk.replay.ReplayProgress;
import dev.afterword.desk.replay.ReplayReport;
import dev.afterword.desk.replay.Replays;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What programs can decide about replays. */
final class ReplayDeeds {
  private ReplayDeeds() {}

  static ReplayReport plan(Call call) throws RefusedException {
    try {
      return ReplayReport.of(call.backing().replays().plan(scope(call), call.writer(), call.why()));
    } catch (PlanException refused) {
      throw RefusedException.of(refused);
    }
  }

  private static ReplayScope scope(Call call) throws RefusedException {
    Set<String> channels = new HashSet<>(call.texts("channels"));
    Set<String> known = new HashSet<>();
    call.backing().channels().forEach(label -> known.add(label.name()));
    for (String channel : channels) {
      if (!known.contains(channel)) {
        throw RefusedException.missing("there is no channel " + channel);
      }
    }
    Set<RecapId> recaps = new HashSet<>();
    for (String recap : call.texts("recaps")) {
      recaps.add(Call.recap(recap));
    }
    return new ReplayScope(
        channels,
        recaps,
        new HashSet<>(call.texts("languages")),
        from(call),
        since(call),
        call.body().path("force").asBoolean(false));
  }

  private static Optional<Place> from(Call call) throws RefusedException {
    try {
      return call.text("from").map(Place::of);
    } catch (IllegalArgumentException none) {
      throw RefusedException.wrong("from: " + none.getMessage());
    }
  }

  private static Optional<Instant> since(Call call) throws RefusedException {
    try {
      return call.text("since").map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeException none) {
      throw RefusedException.wrong("since is a time like 2026-11-20T10:00:00Z");
    }
  }

  private static Optional<ReplayRate> rate(Call call) throws RefusedException {
    return call.number("perMinute").map(effects -> new ReplayRate(effects, Duration.ofMinutes(1)));
  }

  static ReplayProgress apply(Call call) throws RefusedException {
    Optional<Integer> count = call.number("count");
    Optional<ReplayRate> rate = rate(call);
    return decide(call, (replays, id) -> replays.apply(id, count, rate, call.writer(), call.why()));
  }

  static ReplayProgress pause(Call call) throws RefusedException {
    return decide(call, (replays, id) -> replays.pause(id, call.writer(), call.why()));
  }

  static ReplayProgress resume(Call call) throws RefusedException {
    Optional<ReplayRate> rate = rate(call);
    return decide(call, (replays, id) -> replays.resume(id, rate, call.writer(), call.why()));
  }

  static ReplayProgress cancel(Call call) throws RefusedException {
    return decide(call, (replays, id) -> replays.cancel(id, call.writer(), call.why()));
  }

  @FunctionalInterface
  private interface Deed {
    void with(Replays replays, String plan) throws PlanException;
  }

  private static ReplayProgress decide(Call call, Deed deed) throws RefusedException {
    String plan = call.required("plan");
    Replays replays = call.backing().replays();
    try {
      deed.with(replays, plan);
      return replays.progress(plan);
    } catch (PlanException refused) {
      throw RefusedException.of(refused);
    }
  }

  static Done rebuild(Call call) throws RefusedException {
    try {
      call.backing().site().order(call.required("plan"), call.writer(), call.why());
      return Done.is(false);
    } catch (PlanException refused) {
      throw RefusedException.of(refused);
    }
  }
}
