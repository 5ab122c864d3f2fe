package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.Digests;
import dev.afterword.contract.Idempotency;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import dev.afterword.playground.platform.Effect;
import dev.afterword.playground.platform.SeenRequest;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import dev.afterword.syndicator.sample.SteppingClock;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One fault at a time on every request that a channel makes of its platform: to post with a
 * picture, to answer, to edit, to remove, to look up, to ask for limits and to check. What it means
 * follows from the fault and from whether the request may be repeated, and from nothing else.
 * Letters have stages instead of requests: {@code MailChannelTest} has their faults.
 */
class EndpointFaultsTest {
  private static final String PICTURE = Digests.sha256("picture");
  private static final Pattern ID =
      Pattern.compile("/([0-9]+(\\.json)?|[0-9a-f]{32}|\\$[^/]*|urn:[^/]*|urn%3A[^/]*)(?=/|$)");
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

  /** A request as it can be met again: without the ids in its path. */
  private record Step(String method, String path, Effect effect) {}

  @TempDir private Path folder;
  private final SteppingClock stepping = new SteppingClock();
  private InstantSource clock = stepping;
  private Playground playground;
  private Path picture = Path.of("");
  private int said;
  private Duration pause = Duration.ofHours(4);

  /** What a channel asks of its platform for an act that remembers nothing is asked once. */
  private final Map<String, List<Step>> usual = new HashMap<>();

  @BeforeEach
  void start() throws IOException {
    picture = folder.resolve("cover.png");
    ImageIO.write(new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    playground = Playground.start(PlaygroundConfig.loopback(clock));
  }

  /** X is signed for by the clock of the machine, and counts what it was asked in its minutes. */
  private void startAnew() throws IOException {
    playground.close();
    clock = InstantSource.system();
    playground = Playground.start(PlaygroundConfig.loopback(clock));
  }

  @AfterEach
  void stop() throws IOException {
    playground.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mastodon",
        "bluesky",
        "telegram",
        "discord",
        "slack",
        "matrix",
        "zulip",
        "linkedin",
        "discourse",
        "listmonk",
        "dingtalk",
        "feishu",
        "wecom",
        "webhook",
        "websub",
        "indexnow"
      })
  void eachMeansWhatItMeans(String type) {
    // A token of Bluesky is good for two hours, and its renewal would be one more request.
    pause = type.equals("bluesky") ? Duration.ofSeconds(1) : pause;
    var surprises = new TreeSet<String>();
    try (var channel = open(type)) {
      for (Trouble trouble : Trouble.values()) {
        surprises.addAll(posting(type, channel, trouble));
        surprises.addAll(changing(type, channel, trouble));
        surprises.addAll(asking(type, channel, trouble));
      }
    }
    assertThat(surprises).isEmpty();
  }

  @Test
  void eachMeansTheSameToX() throws IOException {
    var surprises = new TreeSet<String>();
    for (Trouble trouble : Trouble.values()) {
      startAnew();
      try (var channel = open("x")) {
        surprises.addAll(posting("x", channel, trouble));
        surprises.addAll(changing("x", channel, trouble));
        surprises.addAll(asking("x", channel, trouble));
      }
    }
    assertThat(surprises).isEmpty();
  }

  private Channel open(String type) {
    Map<String, List<String>> settings =
        playground.settings().getOrDefault(type, Map.of()).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
    return ChannelTypes.load()
        .named(type)
        .orElseThrow()
        .open(
            new ChannelSettings("news", settings),
            new Surroundings(
                clock, sha256 -> Optional.of(picture).filter(_ -> sha256.equals(PICTURE))));
  }

  private Progress begin(Channel channel) {
    said++;
    stepping.pass(pause);
    Sketch sketch =
        new Sketch()
            .title("Meeting number " + said + " of many")
            .summary("Forty people met at the old mill.")
            .session("A log is a table", List.of("Ada Bell"), "https://videos.example.org/log.mp4")
            .cover(PICTURE, "image/png", 99);
    return Rehearsal.begin(
        channel, sketch.page("https://recaps.example.org/" + said + ".html").announcement());
  }

  private Intent intent(Channel channel, Progress progress, int attempt) {
    String value = Digests.sha256("meeting " + said + progress.next()).substring(0, 32);
    var key = new Key(value, clock.instant());
    return new Intent(progress.next(), value, key.at(), attempt, channel.request(progress, key));
  }

  private Set<String> posting(String type, Channel channel, Trouble trouble) {
    var surprises = new TreeSet<String>();
    for (Step step : steps(type, () -> channel.send(intent(channel, begin(channel), 1)))) {
      var progress = begin(channel);
      Intent intent = intent(channel, progress, 1);
      int before = playground.posts().size();
      Outcome outcome = under(trouble, type, step, () -> channel.send(intent));
      int added = playground.posts().size() - before;
      boolean counts = step.effect() == Effect.CREATED && isPost(type, step);
      String name = name(outcome);
      Set<String> expected = counts ? expected(type, channel, trouble) : aside(type, trouble);
      if (!expected.contains(name)
          || (outcome instanceof Outcome.Retry retry && !isTheirs(type, trouble, retry))) {
        surprises.add("post " + step + " " + trouble + ": " + outcome);
      }
      if (added > 1 || (counts && added != (trouble.taken ? 1 : 0))) {
        surprises.add("post " + step + " " + trouble + ": " + added + " posts");
      }
      if (safe(channel) && outcome instanceof Outcome.Retry) {
        stepping.pass(Duration.ofSeconds(20));
        Outcome again = channel.send(again(intent));
        int now = playground.posts().size() - before;
        if (!name(again).equals("Accepted") || (now != 1 && !ANY_SUCCESS.contains(type))) {
          surprises.add("again " + step + " " + trouble + ": " + again + ", " + now + " posts");
        }
      }
    }
    return surprises;
  }

  private static Intent again(Intent first) {
    return new Intent(first.post(), first.key(), first.at(), 2, first.request());
  }

  private Set<String> changing(String type, Channel channel, Trouble trouble) {
    var surprises = new TreeSet<String>();
    if (channel.traits().allows(Ability.EDITS)) {
      for (Step step : usual("edit", type, () -> editing(channel))) {
        Intent edit = edit(channel);
        int before = playground.posts().size();
        Outcome outcome = under(trouble, type, step, () -> channel.edit(edit));
        if (!isFair(trouble, trouble.safe, outcome) || playground.posts().size() != before) {
          surprises.add("edit " + step + " " + trouble + ": " + outcome);
        }
      }
    }
    if (channel.traits().allows(Ability.DELETES)) {
      for (Step step : usual("delete", type, () -> deleting(channel))) {
        Intent deletion = deletion(channel);
        Outcome outcome = under(trouble, type, step, () -> channel.delete(deletion));
        String expected = trouble == Trouble.NOT_FOUND ? "Accepted" : trouble.safe;
        if (!isFair(trouble, expected, outcome)) {
          surprises.add("delete " + step + " " + trouble + ": " + outcome);
        }
      }
    }
    return surprises;
  }

  /** What is done may be told so by an answer without a body; a page of HTML tells nothing. */
  private static boolean isFair(Trouble trouble, String expected, Outcome outcome) {
    return name(outcome).equals(expected)
        || (trouble.taken
            && Set.of(Trouble.CUT_JSON, Trouble.CUT_BODY, Trouble.PLAIN_TEXT, Trouble.HUGE)
                .contains(trouble)
            && outcome instanceof Outcome.Accepted);
  }

  private Intent edit(Channel channel) {
    Receipt receipt = say(channel);
    var post = Rehearsal.begin(channel, Sketch.usual().title("Put right").announcement());
    return Rehearsal.intent(channel.edit(post.posts().getFirst(), receipt));
  }

  private Intent deletion(Channel channel) {
    return Rehearsal.intent(channel.deletion(say(channel)));
  }

  private Runnable editing(Channel channel) {
    Intent intent = edit(channel);
    return () -> channel.edit(intent);
  }

  private Runnable deleting(Channel channel) {
    Intent intent = deletion(channel);
    return () -> channel.delete(intent);
  }

  private Receipt say(Channel channel) {
    Outcome outcome = channel.send(intent(channel, begin(channel), 1));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    stepping.pass(Duration.ofMinutes(2));
    return ((Outcome.Accepted) outcome).receipt();
  }

  private Set<String> asking(String type, Channel channel, Trouble trouble) {
    var surprises = new TreeSet<String>();
    for (Step step : usual("check", type, () -> channel::check)) {
      Standing standing = under(trouble, type, step, channel::check);
      // The client of the JDK asks once more where a GET got no answer at all.
      boolean strict =
          !Set.of(Trouble.PLAIN_TEXT, Trouble.RESET_BEFORE, Trouble.RESET_AFTER).contains(trouble)
              && !ANY_SUCCESS.contains(type);
      if (strict && standing instanceof Standing.Ready) {
        surprises.add("check " + step + " " + trouble + ": " + standing);
      }
    }
    if (channel.traits().searchable()) {
      var progress = begin(channel);
      Intent intent = intent(channel, progress, 1);
      channel.send(intent);
      for (Step step : usual("find", type, () -> () -> channel.find(intent, progress))) {
        Finding finding = under(trouble, type, step, () -> channel.find(intent, progress));
        if (finding instanceof Finding.Absent) {
          surprises.add("find " + step + " " + trouble + ": " + finding);
        }
      }
    }
    under(trouble, type, new Step("GET", "", Effect.NONE), () -> prepared(channel));
    return surprises;
  }

  private static boolean prepared(Channel channel) {
    channel.prepare();
    return true;
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
      return Set.of("Accepted", "Retry", "Broken", "Rejected");
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

  private List<Step> usual(String act, String type, Supplier<Runnable> prepared) {
    return usual.computeIfAbsent(act, _ -> steps(type, prepared.get()));
  }

  private List<Step> steps(String type, Runnable action) {
    int before = playground.requests().size();
    action.run();
    List<SeenRequest> seen = playground.requests();
    return seen.subList(before, seen.size()).stream()
        .filter(request -> request.platform().equals(type))
        .map(EndpointFaultsTest::step)
        .distinct()
        .toList();
  }

  /** Ids change from one to the next, so that what stands before or behind them is met. */
  private static Step step(SeenRequest request) {
    Matcher id = ID.matcher(request.path());
    if (!id.find()) {
      return new Step(request.method(), request.path(), request.effect());
    }
    String behind = request.path().substring(id.end());
    boolean telling = behind.matches("/[a-z/]+");
    String part = telling ? behind : request.path().substring(0, id.start() + 1);
    return new Step(request.method(), part, request.effect());
  }

  private <T> T under(Trouble trouble, String type, Step step, Supplier<T> action) {
    Fault fault = Fault.on(type, trouble.kind()).pathContains(step.path()).method(step.method());
    playground.faults().add(fault);
    try {
      return action.get();
    } finally {
      playground.faults().clear();
    }
  }

  private static String name(Outcome outcome) {
    return outcome.getClass().getSimpleName();
  }
}
