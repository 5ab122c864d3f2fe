package dev.afterword.syndicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.Idempotency;
import dev.afterword.contract.Recap;
import dev.afterword.contract.Video;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Occasion;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Traits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A platform that keeps what it was sent, forgets keys when it says so, and misbehaves at random:
 * it takes a post and does not answer, loses one, asks for patience, or the caller dies before or
 * after.
 */
final class SimulatedPlatform implements Channel {
  private final String name;
  private final Traits traits;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<String, Post> posts = new LinkedHashMap<>();
  private final Map<String, Remembered> keys = new HashMap<>();
  private final Map<String, Integer> made = new HashMap<>();
  private boolean calm;

  SimulatedPlatform(String name, Traits traits, InstantSource clock, RandomGenerator random) {
    this.name = name;
    this.traits = traits;
    this.clock = clock;
    this.random = random;
  }

  record Post(String id, String recap, String key, String text) {}

  private record Remembered(String id, Instant at) {}

  String name() {
    return name;
  }

  /** From now on it behaves. */
  void calm() {
    calm = true;
  }

  List<Post> posts() {
    return List.copyOf(posts.values());
  }

  /** How often a post was made under each key. */
  Map<String, Integer> made() {
    return made;
  }

  @Override
  public Traits traits() {
    return traits;
  }

  /** A thread, or the same letter to three addresses. */
  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    return traits.independent()
        ? thread(announcement).stream()
            .limit(1)
            .flatMap(letter -> Stream.of("ada", "bob", "eve").map(name -> addressed(letter, name)))
            .toList()
        : thread(announcement);
  }

  private static PlannedPost addressed(PlannedPost letter, String name) {
    ObjectNode request = letter.request().deepCopy();
    return PlannedPost.post(
        letter.text(), letter.length(), 0, "x", List.of(), List.of(), request.put("to", name));
  }

  private static List<PlannedPost> thread(Announcement announcement) {
    Recap recap = announcement.recap();
    var all = new ArrayList<PlannedPost>();
    switch (announcement.occasion()) {
      case Occasion.New _ -> {
        all.add(post(recap, "new " + recap.title() + " " + recap.date().value()));
        recap.allVideos().stream()
            .map(Video::url)
            .forEach(video -> all.add(post(recap, "video " + video)));
      }
      case Occasion.FollowUp followUp ->
          all.add(post(recap, "added " + String.join(" ", followUp.videos())));
      case Occasion.Correction _ -> all.add(post(recap, "corrected " + recap.title()));
    }
    return all;
  }

  private static PlannedPost post(Recap recap, String text) {
    String whole = recap.id() + " " + text;
    var request =
        JsonNodeFactory.instance.objectNode().put("text", whole).put("recap", recap.id().value());
    return PlannedPost.post(whole, whole.length(), 0, "x", List.of(), List.of(), request);
  }

  @Override
  public JsonNode request(Progress progress, Key key) {
    return progress.nextPost().request();
  }

  @Override
  public JsonNode edit(PlannedPost post, Receipt posted) {
    return JsonNodeFactory.instance.objectNode().put("id", posted.id()).put("text", post.text());
  }

  @Override
  public JsonNode deletion(Receipt posted) {
    return JsonNodeFactory.instance.objectNode().put("id", posted.id());
  }

  @Override
  public Outcome send(Intent intent) {
    return !calm && traits.independent() && random.nextInt(20) == 0
        ? new Outcome.Rejected("no such address")
        : troubled(() -> accept(intent), new Outcome.Unknown("no answer"));
  }

  /** One call in seven goes wrong, each in its own way. */
  private Outcome troubled(Supplier<Outcome> work, Outcome silence) {
    int fate = calm ? 99 : random.nextInt(42);
    return switch (fate) {
      case 0 -> throw new Death();
      case 1 -> throw deathAfter(work.get());
      case 2 -> taken(work.get(), silence);
      case 3 -> silence;
      case 4 -> new Outcome.Retry(Optional.of(Duration.ofSeconds(random.nextInt(4000))), "busy");
      case 5 -> new Outcome.Broken("no such token");
      default -> work.get();
    };
  }

  private static Death deathAfter(Outcome unseen) {
    assertThat(unseen).isInstanceOf(Outcome.Accepted.class);
    return new Death();
  }

  private static Outcome taken(Outcome unseen, Outcome told) {
    assertThat(unseen).isInstanceOf(Outcome.Accepted.class);
    return told;
  }

  private Outcome accept(Intent intent) {
    return Optional.ofNullable(keys.get(intent.key()))
        .filter(this::isRemembered)
        .map(known -> new Outcome.Accepted(receipt(known.id())))
        .orElseGet(() -> make(intent));
  }

  private boolean isRemembered(Remembered known) {
    return traits.idempotency() == Idempotency.KEY
        && known.at().plus(traits.keyLifetime()).isAfter(clock.instant());
  }

  private Outcome.Accepted make(Intent intent) {
    String id = name + "-" + made.values().stream().mapToInt(Integer::intValue).sum();
    made.merge(intent.key(), 1, Integer::sum);
    posts.put(
        id,
        new Post(
            id,
            intent.request().get("recap").asText(),
            intent.key(),
            intent.request().get("text").asText()));
    keys.put(intent.key(), new Remembered(id, clock.instant()));
    return new Outcome.Accepted(receipt(id));
  }

  private Receipt receipt(String id) {
    return new Receipt(id, Optional.of("https://p.example/" + id), Map.of(), clock.instant());
  }

  @Override
  public Outcome edit(Intent intent) {
    String id = intent.request().get("id").asText();
    return troubled(
        () -> {
          posts.computeIfPresent(
              id,
              (_, post) ->
                  new Post(id, post.recap(), post.key(), intent.request().get("text").asText()));
          return new Outcome.Accepted(receipt(id));
        },
        new Outcome.Retry(Optional.empty(), "no answer"));
  }

  @Override
  public Outcome delete(Intent intent) {
    String id = intent.request().get("id").asText();
    return troubled(
        () -> {
          posts.remove(id);
          return new Outcome.Accepted(receipt(id));
        },
        new Outcome.Retry(Optional.empty(), "no answer"));
  }

  /** Own posts of that text that were made since the intent. */
  @Override
  public Finding find(Intent intent, Progress progress) {
    if (!calm && random.nextInt(10) == 0) {
      return new Finding.Unclear("503");
    }
    var known = progress.thread().stream().map(Receipt::id).toList();
    return posts.values().stream()
        .filter(post -> post.text().equals(intent.request().get("text").asText()))
        .filter(post -> !known.contains(post.id()))
        .findFirst()
        .<Finding>map(post -> new Finding.Found(receipt(post.id())))
        .orElseGet(Finding.Absent::new);
  }

  @Override
  public void close() {}
}
