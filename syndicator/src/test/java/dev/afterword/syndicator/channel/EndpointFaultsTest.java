package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.Idempotency;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.playground.fault.FaultKind;
import dev.afterword.playground.platform.Effect;
import dev.afterword.syndicator.channel.Encounter.Act;
import dev.afterword.syndicator.channel.Encounter.Step;
import dev.afterword.syndicator.sample.Golden;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One fault at a time on every request that a channel makes of its platform: to post with a
 * picture, to answer, to repeat, to edit, to remove, to look up, to ask for limits and to check.
 * What it means follows from the fault and from whether the request may be repeated, and from
 * nothing else. That nothing is left out is compared with the list of {@link EndpointsTest}, where
 * each of them is slow, too.
 */
class EndpointFaultsTest {
  private static final Set<String> ANY_SUCCESS = Set.of("webhook", "websub", "indexnow");

  /** A fault and what it means for a request that may not be repeated, and for one that may. */
  private enum Trouble {
    UNAUTHORISED("Broken", "Broken", false),
    FORBIDDEN("Broken", "Broken", false),
    NOT_FOUND("Rejected", "Rejected", false),
    SOON("Retry", "Retry", false),
    SOMETIME("Retry", "Retry", false),
    FAILED("Unknown", "Retry", false),
    GATEWAY("Unknown", "Retry", false),
    RESET_BEFORE("Unknown", "Retry", false),
    RESET_AFTER("Unknown", "Retry", true),
    HTML("Unknown", "Retry", true),
    CUT_JSON("Unknown", "Retry", true),
    CUT_BODY("Unknown", "Retry", true),
    PLAIN_TEXT("Unknown", "Retry", true),
    HUGE("Unknown", "Retry", true);

    private final String unsafe;
    private final String safe;
    private final boolean taken;

    Trouble(String unsafe, String safe, boolean taken) {
      this.unsafe = unsafe;
      this.safe = safe;
      this.taken = taken;
    }

    private FaultKind kind() {
      return switch (this) {
        case UNAUTHORISED -> new FaultKind.Status(401);
        case FORBIDDEN -> new FaultKind.Status(403);
        case NOT_FOUND -> new FaultKind.Status(404);
        case SOON -> new FaultKind.Status(429, Optional.of("90"), Optional.empty());
        case SOMETIME -> new FaultKind.Status(429);
        case FAILED -> new FaultKind.Status(500);
        case GATEWAY ->
            new FaultKind.Status(502, Optional.empty(), Optional.of("<html>Bad Gateway</html>"));
        case RESET_BEFORE -> new FaultKind.Drop();
        case RESET_AFTER -> new FaultKind.AcceptThenDrop();
        case HTML -> new FaultKind.Html();
        case CUT_JSON -> new FaultKind.CutJson();
        case CUT_BODY -> new FaultKind.CutBody();
        case PLAIN_TEXT -> new FaultKind.PlainText();
        case HUGE -> new FaultKind.Huge();
      };
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.afterword.syndicator.channel.EndpointsTest#types")
  void eachMeansWhatItMeans(String type, @TempDir Path folder) {
    var surprises = new TreeSet<String>();
    var tried = new TreeSet<String>();
    // X counts what it was asked by the clock of the machine, so that each fault has one of its
    // own.
    List<List<Trouble>> rounds =
        type.equals("x")
            ? List.of(Trouble.values()).stream().map(List::of).toList()
            : List.of(List.of(Trouble.values()));
    for (List<Trouble> round : rounds) {
      try (var encounter = new Encounter(type, folder)) {
        encounter
            .steps()
            .forEach(
                (act, steps) ->
                    steps.forEach(
                        step -> {
                          for (Trouble trouble : round) {
                            tried.add(line(act, step.method() + " " + step.path(), trouble));
                            trial(type, encounter, act, step, trouble)
                                .forEach(
                                    told ->
                                        surprises.add(
                                            line(act, step.toString(), trouble) + ": " + told));
                          }
                        }));
      }
    }
    assertThat(surprises).isEmpty();
    assertThat(tried).containsExactlyInAnyOrderElementsOf(all(type));
  }

  private static String line(Act act, String step, Trouble trouble) {
    return act.name().toLowerCase(Locale.ROOT) + " " + step + " " + trouble;
  }

  /** Every request of the list with every fault. */
  private static List<String> all(String type) {
    var all = new ArrayList<String>();
    for (var act : Golden.read("endpoints.json").path(type).properties()) {
      Act named = Act.valueOf(act.getKey().toUpperCase(Locale.ROOT));
      for (var step : act.getValue()) {
        for (Trouble trouble : Trouble.values()) {
          all.add(line(named, step.asText(), trouble));
        }
      }
    }
    return all;
  }

  /** What is surprising about one fault of one request. */
  private static List<String> trial(
      String type, Encounter encounter, Act act, Step step, Trouble trouble) {
    try (var channel = encounter.open()) {
      return switch (act) {
        case POST -> posting(type, encounter, channel, intent(encounter, channel), step, trouble);
        case ANSWER -> posting(type, encounter, channel, encounter.answer(channel), step, trouble);
        case AGAIN -> repeating(type, encounter, channel, step, trouble);
        case EDIT, DELETE -> changing(encounter, channel, act, step, trouble);
        case CHECK, FIND, FIND_ANSWER, PREPARE ->
            asking(type, encounter, channel, act, step, trouble);
      };
    } finally {
      encounter.playground().faults().clear();
    }
  }

  private static List<String> posting(
      String type,
      Encounter encounter,
      Channel channel,
      Intent intent,
      Step step,
      Trouble trouble) {
    var surprises = new ArrayList<String>();
    int before = encounter.posts();
    encounter.fail(step, trouble.kind());
    Outcome outcome = channel.send(intent);
    int added = encounter.posts() - before;
    boolean counts = step.effect() == Effect.CREATED && isPost(type, step);
    Set<String> expected = counts ? expected(type, channel, trouble) : aside(type, trouble);
    if (!expected.contains(name(outcome))
        || (outcome instanceof Outcome.Retry retry && !isTheirs(type, trouble, retry))) {
      surprises.add(outcome.toString());
    }
    if (added > 1 || (counts && !ANY_SUCCESS.contains(type) && added != (trouble.taken ? 1 : 0))) {
      surprises.add(added + " posts");
    }
    if (safe(channel) && outcome instanceof Outcome.Retry) {
      encounter.pass(Duration.ofSeconds(20));
      Outcome again = channel.send(Encounter.again(intent));
      int now = encounter.posts() - before;
      if (!name(again).equals("Accepted") || (now != 1 && !ANY_SUCCESS.contains(type))) {
        surprises.add("again " + again + ", " + now + " posts");
      }
    }
    return surprises;
  }

  private static Intent intent(Encounter encounter, Channel channel) {
    return encounter.intent(channel, encounter.begin(channel), 1);
  }

  /** Whatever goes wrong with a repeat, there is one post. */
  private static List<String> repeating(
      String type, Encounter encounter, Channel channel, Step step, Trouble trouble) {
    var repeat = encounter.ready(channel, Act.AGAIN);
    int before = encounter.posts();
    encounter.fail(step, trouble.kind());
    Object told = repeat.get();
    Set<String> fair =
        Stream.of("Accepted", "Retry", "Unknown", refusal(type, trouble))
            .collect(Collectors.toSet());
    return told instanceof Outcome outcome
            && fair.contains(name(outcome))
            && encounter.posts() == before
        ? List.of()
        : List.of(told + ", " + (encounter.posts() - before) + " more posts");
  }

  private static List<String> changing(
      Encounter encounter, Channel channel, Act act, Step step, Trouble trouble) {
    Intent intent = act == Act.EDIT ? encounter.edit(channel) : encounter.deletion(channel);
    int before = encounter.posts();
    encounter.fail(step, trouble.kind());
    Outcome outcome = act == Act.EDIT ? channel.edit(intent) : channel.delete(intent);
    boolean gone = act == Act.DELETE && trouble == Trouble.NOT_FOUND;
    return isFair(trouble, gone ? "Accepted" : trouble.safe, outcome) && encounter.posts() <= before
        ? List.of()
        : List.of(outcome + ", " + (encounter.posts() - before) + " more posts");
  }

  /** What is done may be told so by an answer without a body; a page of HTML tells nothing. */
  private static boolean isFair(Trouble trouble, String expected, Outcome outcome) {
    return name(outcome).equals(expected)
        || (trouble.taken
            && Set.of(Trouble.CUT_JSON, Trouble.CUT_BODY, Trouble.PLAIN_TEXT, Trouble.HUGE)
                .contains(trouble)
            && outcome instanceof Outcome.Accepted);
  }

  private static List<String> asking(
      String type, Encounter encounter, Channel channel, Act act, Step step, Trouble trouble) {
    var question = encounter.ready(channel, act);
    encounter.fail(step, trouble.kind());
    Object told = question.get();
    // The client of the JDK asks once more where a GET got no answer at all.
    boolean strict =
        !Set.of(Trouble.PLAIN_TEXT, Trouble.RESET_BEFORE, Trouble.RESET_AFTER).contains(trouble)
            && !ANY_SUCCESS.contains(type);
    boolean wrong = told instanceof Finding.Absent || (strict && told instanceof Standing.Ready);
    return wrong ? List.of(told.toString()) : List.of();
  }

  private static boolean safe(Channel channel) {
    return channel.traits().idempotency() == Idempotency.KEY;
  }

  /** What counts for followers is one request of those that create something. */
  private static boolean isPost(String type, Step step) {
    return !step.path().matches(".*(media|uploadBlob|/images|/rest/images).*")
        && !(type.equals("listmonk") && step.path().endsWith("/campaigns"));
  }

  private static Set<String> expected(String type, Channel channel, Trouble trouble) {
    if (ANY_SUCCESS.contains(type)) {
      return heard(type, trouble);
    }
    if (type.equals("linkedin") && trouble.taken) {
      // The id is in a header, whatever becomes of the body.
      return Set.of("Unknown", "Accepted");
    }
    if (type.equals("x") && trouble == Trouble.PLAIN_TEXT) {
      // The library reads the id and does not tell what type the answer had.
      return Set.of("Accepted");
    }
    // Only within its hour may Mastodon be asked again; the ledger decides that, not the channel.
    boolean repeats = safe(channel) && !type.equals("mastodon");
    return Set.of(repeats ? trouble.safe : trouble.unsafe);
  }

  /** Whoever is only told something says yes by any success, whatever its body. */
  private static Set<String> heard(String type, Trouble trouble) {
    return switch (trouble) {
      case HTML, CUT_JSON, CUT_BODY, PLAIN_TEXT, HUGE -> Set.of("Accepted");
      // A receiver that refuses may be mended; a search engine will not take this key.
      case UNAUTHORISED, FORBIDDEN, NOT_FOUND -> Set.of(refusal(type, trouble));
      case SOON, SOMETIME, FAILED, GATEWAY, RESET_BEFORE, RESET_AFTER -> Set.of("Retry");
    };
  }

  private static String refusal(String type, Trouble trouble) {
    return switch (type) {
      case "webhook" -> "Retry";
      case "indexnow" -> "Rejected";
      default -> trouble.safe;
    };
  }

  /** An upload or a question may be repeated or done without; nothing is in doubt because of it. */
  private static Set<String> aside(String type, Trouble trouble) {
    return switch (trouble.unsafe) {
      case "Rejected" -> Set.of("Accepted", "Retry", "Rejected");
      case "Broken" -> Set.of("Accepted", "Retry", "Broken");
      // A campaign that is drafted is looked for before another is.
      default ->
          type.equals("listmonk")
              ? Set.of("Accepted", "Retry", "Unknown")
              : Set.of("Accepted", "Retry");
    };
  }

  /** X has a header of its own for it. */
  private static boolean isTheirs(String type, Trouble trouble, Outcome.Retry retry) {
    return trouble != Trouble.SOON
        || type.equals("x")
        || retry.after().equals(Optional.of(Duration.ofSeconds(90)));
  }

  private static String name(Outcome outcome) {
    return outcome.getClass().getSimpleName();
  }
}
