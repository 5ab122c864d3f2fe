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
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A channel and its platform, played, with everything that the one can ask of the other. */
final class Encounter implements AutoCloseable {
  private static final String PICTURE = Digests.sha256("picture");
  private static final Pattern ID =
      Pattern.compile("/([0-9]+(\\.json)?|[0-9a-f]{32}|\\$[^/]*|urn:[^/]*|urn%3A[^/]*)(?=/|$)");

  /** What a channel does. */
  enum Act {
    POST,
    /** A post without a picture, behind the first of its thread where there is one. */
    ANSWER,
    /** Hours later, of a post that is out, where a repeat is recognised. */
    AGAIN,
    EDIT,
    DELETE,
    CHECK,
    FIND,
    /** The same of a post behind the first of its thread. */
    FIND_ANSWER,
    PREPARE
  }

  /** A request as it can be met again: without the ids in its path. */
  record Step(String method, String path, Effect effect) {}

  private final String type;
  private final SteppingClock stepping = new SteppingClock();
  private final InstantSource clock;
  private final Playground playground;
  private final Path picture;
  private int said;

  /**
   * An encounter.
   *
   * @param folder for the picture of every recap
   */
  Encounter(String type, Path folder) {
    this.type = type;
    // X is signed for by the clock of the machine.
    this.clock = type.equals("x") ? InstantSource.system() : stepping;
    this.picture = folder.resolve("cover.png");
    try {
      var image = new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB);
      ImageIO.write(image, "png", picture.toFile());
      this.playground = Playground.start(PlaygroundConfig.loopback(clock));
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
  }

  Playground playground() {
    return playground;
  }

  int posts() {
    return playground.posts().size();
  }

  void pass(Duration time) {
    stepping.pass(time);
  }

  Channel open() {
    var settings = new ChannelSettings("news", PlaygroundSettings.of(playground, type));
    return ChannelTypes.load()
        .named(type)
        .orElseThrow()
        .open(
            settings,
            new Surroundings(
                clock, sha256 -> Optional.of(picture).filter(_ -> sha256.equals(PICTURE))));
  }

  /** Another recap, with a picture, of which nothing is out. */
  Progress begin(Channel channel) {
    return begin(channel, sketch().cover(PICTURE, "image/png", 99));
  }

  private Progress begin(Channel channel, Sketch sketch) {
    stepping.pass(Duration.ofHours(4));
    return Rehearsal.begin(channel, sketch.announcement());
  }

  private Sketch sketch() {
    said++;
    return new Sketch()
        .title("Meeting number " + said + " of many")
        .summary("Forty people met in the old mill.")
        .session("Log " + said, List.of("Ada Bell"), "https://videos.example.org/log.mp4")
        .page("https://recaps.example.org/" + said + ".html");
  }

  /** The next post of a recap without a picture. */
  Intent answer(Channel channel) {
    return intent(channel, opened(channel), 1);
  }

  /** A recap without a picture, of whose thread the first post is out. */
  private Progress opened(Channel channel) {
    var progress = begin(channel, sketch());
    if (progress.posts().size() > 1) {
      progress = progress.with(accepted(channel.send(intent(channel, progress, 1))));
      stepping.pass(Duration.ofMinutes(2));
    }
    return progress;
  }

  /** The same at a later attempt. */
  static Intent again(Intent first) {
    return new Intent(first.post(), first.key(), first.at(), 2, first.request());
  }

  private static Receipt accepted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).receipt();
  }

  Intent intent(Channel channel, Progress progress, int attempt) {
    String value = Digests.sha256("meeting " + said + progress.next()).substring(0, 32);
    var key = new Key(value, clock.instant());
    return new Intent(progress.next(), value, key.at(), attempt, channel.request(progress, key));
  }

  Intent edit(Channel channel) {
    Receipt receipt = say(channel);
    var post = Rehearsal.begin(channel, Sketch.usual().title("Put right").announcement());
    return Rehearsal.intent(channel.edit(post.posts().getFirst(), receipt));
  }

  Intent deletion(Channel channel) {
    return Rehearsal.intent(channel.deletion(say(channel)));
  }

  private Receipt say(Channel channel) {
    Receipt receipt = accepted(channel.send(intent(channel, begin(channel), 1)));
    stepping.pass(Duration.ofMinutes(2));
    return receipt;
  }

  /** Whether the channel does that at all. */
  boolean does(Channel channel, Act act) {
    return switch (act) {
      case EDIT -> channel.traits().allows(Ability.EDITS);
      case DELETE -> channel.traits().allows(Ability.DELETES);
      case FIND -> channel.traits().searchable();
      case FIND_ANSWER -> channel.traits().searchable() && channel.traits().allows(Ability.THREADS);
      // Mastodon forgets after an hour, and then the ledger has it searched.
      case AGAIN -> channel.traits().idempotency() == Idempotency.KEY && !type.equals("mastodon");
      case POST, ANSWER, CHECK, PREPARE -> true;
    };
  }

  /** The act, ready to be done, and what it tells. What it needs has been said. */
  Supplier<Object> ready(Channel channel, Act act) {
    return switch (act) {
      case POST -> {
        Intent intent = intent(channel, begin(channel), 1);
        yield () -> channel.send(intent);
      }
      case ANSWER -> {
        Intent intent = answer(channel);
        yield () -> channel.send(intent);
      }
      case AGAIN -> {
        Intent intent = again(intent(channel, begin(channel), 1));
        assertThat(channel.send(intent)).isInstanceOf(Outcome.Accepted.class);
        stepping.pass(Duration.ofHours(3));
        yield () -> channel.send(intent);
      }
      case EDIT -> {
        Intent intent = edit(channel);
        yield () -> channel.edit(intent);
      }
      case DELETE -> {
        Intent intent = deletion(channel);
        yield () -> channel.delete(intent);
      }
      case CHECK -> channel::check;
      case FIND -> search(channel, begin(channel));
      case FIND_ANSWER -> search(channel, opened(channel));
      case PREPARE ->
          () -> {
            channel.prepare();
            return "";
          };
    };
  }

  private Supplier<Object> search(Channel channel, Progress progress) {
    Intent intent = intent(channel, progress, 1);
    channel.send(intent);
    return () -> channel.find(intent, progress);
  }

  /** The requests of each act, as they are when nothing goes wrong. */
  Map<Act, List<Step>> steps() {
    var steps = new LinkedHashMap<Act, List<Step>>();
    for (Act act : Act.values()) {
      try (var channel = open()) {
        if (does(channel, act)) {
          steps.put(act, steps(ready(channel, act)));
        }
      }
    }
    return steps;
  }

  /** What an act asks of the platform. */
  private List<Step> steps(Supplier<Object> act) {
    int before = playground.requests().size();
    assertThat(act.get()).isNotNull();
    List<SeenRequest> seen = playground.requests();
    return seen.subList(before, seen.size()).stream()
        .filter(request -> request.platform().equals(type))
        .map(Encounter::step)
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

  /** Lets something go wrong with the next such request. */
  void fail(Step step, FaultKind kind) {
    Fault fault = Fault.on(type, kind).pathContains(step.path()).method(step.method());
    playground.faults().add(fault);
  }

  @Override
  public void close() {
    try {
      playground.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
