package dev.afterword.desk.api;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.Doubt;
import dev.afterword.contract.control.Place;
import dev.afterword.desk.board.Backing;
import dev.afterword.desk.board.Decisions;
import dev.afterword.desk.board.Decisions.HoldOutcome;
import dev.afterword.desk.deadletter.DeadLetterOffice;
import dev.afterword.desk.deadletter.DeadLetterOffice.Redriving;
import dev.afterword.desk.deadletter.DeadLetterReport;
import dev.afterword.desk.deadletter.LoopException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What programs can decide. */
final class Deeds {
  private Deeds() {}

  static List<Endpoint> all() {
    return List.of(
        Endpoint.post("/holds/release", Deeds::release),
        Endpoint.post("/holds/skip", Deeds::skip),
        Endpoint.post("/deliveries/resolve", Deeds::resolve),
        Endpoint.post("/channels/pause", Deeds::pause),
        Endpoint.post("/channels/resume", Deeds::resume),
        Endpoint.post("/dead-letters/redrive", Deeds::redrive),
        Endpoint.post("/dead-letters/drop", Deeds::drop),
        Endpoint.post("/replays/plan", ReplayDeeds::plan),
        Endpoint.post("/replays/apply", ReplayDeeds::apply),
        Endpoint.post("/replays/pause", ReplayDeeds::pause),
        Endpoint.post("/replays/resume", ReplayDeeds::resume),
        Endpoint.post("/replays/cancel", ReplayDeeds::cancel),
        Endpoint.post("/site/rebuild", ReplayDeeds::rebuild));
  }

  private static Done release(Call call) throws RefusedException {
    return done(call.backing().decisions().release(part(call), call.who(), call.why()));
  }

  private static Done skip(Call call) throws RefusedException {
    return done(call.backing().decisions().skip(part(call), call.who(), call.why()));
  }

  private static Decisions.Part part(Call call) throws RefusedException {
    Set<RecapId> recaps = new HashSet<>();
    for (String recap : call.texts("recaps")) {
      recaps.add(Call.recap(recap));
    }
    return new Decisions.Part(call.required("hold"), new HashSet<>(call.texts("channels")), recaps);
  }

  private static Done done(HoldOutcome outcome) throws RefusedException {
    if (outcome.items().isEmpty() && outcome.earlier().isEmpty()) {
      throw RefusedException.missing("nothing is held like that: see /api/v1/holds");
    }
    return Done.of(outcome.carriedOut(), outcome.items(), outcome.earlier());
  }

  private static Done resolve(Call call) throws RefusedException {
    String channel = call.required("channel");
    RecapId recap = Call.recap(call.required("recap"));
    Decisions decisions = call.backing().decisions();
    if (call.required("answer").equals("gone")) {
      return decisions
          .gone(channel, recap, call.who(), call.why())
          .map(Done::is)
          .orElseThrow(
              () -> RefusedException.missing(recap + " was not said on " + channel + ", so far"));
    }
    return decisions
        .resolve(channel, recap, answer(call), call.who(), call.why())
        .map(Done::is)
        .orElseThrow(() -> RefusedException.missing(recap + " is not uncertain on " + channel));
  }

  private static Function<Doubt, Decision> answer(Call call) throws RefusedException {
    return switch (call.required("answer")) {
      case "posted" -> {
        String url = call.required("url");
        if (!url.matches("https?://\\S{1,2000}")) {
          throw RefusedException.wrong("url is the http or https address of the post");
        }
        yield doubt -> new Decision.Posted(doubt, url);
      }
      case "retry" -> Decision.Repeat::new;
      case "drop" -> Decision.Drop::new;
      default -> throw RefusedException.wrong("answer is posted, retry, drop or gone");
    };
  }

  private static Done pause(Call call) throws RefusedException {
    call.backing().decisions().pause(channel(call), call.who(), call.why());
    return Done.is(true);
  }

  private static Done resume(Call call) throws RefusedException {
    call.backing().decisions().resume(channel(call), call.who(), call.why());
    return Done.is(true);
  }

  private static String channel(Call call) throws RefusedException {
    String channel = call.required("channel");
    Backing backing = call.backing();
    if (backing.channels().stream().noneMatch(label -> label.name().equals(channel))
        && !backing.board().tallies(backing.now()).containsKey(channel)) {
      throw RefusedException.missing("there is no channel " + channel);
    }
    return channel;
  }

  private static List<DeadLetterReport> redrive(Call call) throws RefusedException {
    List<DeadLetterReport> letters = letters(call);
    DeadLetterOffice office = call.backing().office();
    boolean force = call.body().path("force").asBoolean();
    int rate = call.number("rate").orElse(Redriving.USUAL_RATE);
    try {
      return office.await(
          office.redrive(letters, new Redriving(rate, force, call.why()), call.writer()));
    } catch (LoopException loop) {
      throw new RefusedException(409, loop.sentence() + "; send \"force\": true");
    }
  }

  private static Done drop(Call call) throws RefusedException {
    call.backing().office().drop(letters(call), call.writer(), call.why());
    return Done.is(true);
  }

  private static List<DeadLetterReport> letters(Call call) throws RefusedException {
    var numbers = new ArrayList<Place>();
    for (String number : call.texts("numbers")) {
      numbers.add(Call.place("numbers", number));
    }
    List<DeadLetterReport> letters =
        call.backing().office().all().stream()
            .filter(letter -> letter.awaitsDecision() && numbers.contains(letter.number()))
            .toList();
    if (letters.isEmpty()) {
      throw RefusedException.missing("none of these letters is open: see /api/v1/dead-letters");
    }
    return letters;
  }
}
