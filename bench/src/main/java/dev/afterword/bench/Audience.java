package dev.afterword.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Video;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Announced;
import dev.afterword.contract.ledger.AnnouncedPost;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.syndicator.decide.Arrival;
import dev.afterword.syndicator.decide.ChannelRules;
import dev.afterword.syndicator.decide.Planner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A channel whose platform takes everything at once: the product's own decision, its ledger in
 * memory, and a note of all that followers got.
 */
final class Audience {
  private final ChannelRules rules;
  private final Planner planner;
  private final Map<RecapId, Delivery> ledger = new HashMap<>();
  private final Map<RecapId, Recap> texts = new HashMap<>();
  private final Map<RecapId, String> commits = new HashMap<>();
  private final Map<RecapId, Set<String>> heard = new HashMap<>();
  private final List<Said> said = new ArrayList<>();

  Audience(ChannelRules rules, Planner planner) {
    this.rules = rules;
    this.planner = planner;
  }

  /**
   * What followers got.
   *
   * @param commit that it came from
   * @param news whether it shows a video that nobody had heard of
   */
  record Said(RecapId recap, Act act, Instant at, String commit, boolean news) {}

  String name() {
    return rules.channel();
  }

  List<Said> said() {
    return List.copyOf(said);
  }

  List<Delivery> deliveries() {
    return List.copyOf(ledger.values());
  }

  void hear(Arrival arrival, String commit) {
    RecapId id = arrival.event().id();
    if (arrival.event() instanceof RecapPublished published) {
      texts.put(id, published.recap());
    }
    planner
        .plan(rules, Optional.ofNullable(ledger.get(id)), arrival, arrival.at())
        .ifPresent(
            next -> {
              ledger.put(id, next);
              commits.put(id, commit);
            });
  }

  /** Says what has fallen due until a moment, in its order. */
  void speak(Instant until) {
    ledger.values().stream()
        .filter(entry -> entry.state() instanceof Planned planned && !planned.due().isAfter(until))
        .sorted(Comparator.comparing(entry -> ((Planned) entry.state()).due()))
        .toList()
        .forEach(entry -> say(entry, (Planned) entry.state()));
  }

  private void say(Delivery entry, Planned planned) {
    RecapId id = entry.recap();
    Recap text = Optional.ofNullable(texts.get(id)).orElseThrow();
    Delivery next =
        switch (planned.act()) {
          case ANNOUNCE -> accepted(entry, planned, text, List.of(post(text, "new")));
          case FOLLOW_UP ->
              accepted(
                  entry,
                  planned,
                  text,
                  List.of(
                      post(
                          text,
                          entry.subject().change() == ChangeClass.MEDIA_ADDED
                              ? "videos"
                              : "corrected")));
          case EDIT -> edited(entry, planned, text);
          case RETRACT ->
              accepted(
                  entry,
                  planned,
                  text,
                  entry.receipts().stream().map(PlannedPost::removing).toList());
        };
    ledger.put(id, next);
  }

  private Delivery accepted(Delivery entry, Planned planned, Recap text, List<PlannedPost> posts) {
    List<AnnouncedPost> before =
        planned.act() == Act.ANNOUNCE
            ? List.of()
            : entry.announced().map(Announced::posts).orElse(List.of());
    var progress =
        Progress.beginning(planned.act(), text.revision(), Substance.of(text), posts, before);
    Delivery next = entry;
    for (PlannedPost post : posts) {
      String receipt = post.target().map(Receipt::id).orElse(entry.recap() + "#" + said.size());
      next =
          next.accepted(
              progress,
              new Receipt(receipt, Optional.empty(), Map.of(), planned.due()),
              planned.due());
      progress = next.state().posts().orElse(progress);
    }
    note(entry.recap(), planned, text);
    return next;
  }

  private void note(RecapId id, Planned planned, Recap text) {
    Set<String> known = heard.computeIfAbsent(id, _ -> new HashSet<>());
    boolean news = known.addAll(text.allVideos().stream().map(Video::url).toList());
    said.add(
        new Said(
            id,
            planned.act(),
            planned.due(),
            Optional.ofNullable(commits.get(id)).orElseThrow(),
            news));
  }

  /** Only posts that would read otherwise are edited. */
  private Delivery edited(Delivery entry, Planned planned, Recap text) {
    Announced before = entry.announced().orElseThrow();
    PlannedPost fresh = post(text, "new");
    AnnouncedPost first = before.posts().getFirst();
    return first.digest().equals(fresh.digest())
        ? entry.with(
            planned.settle(before, Optional.empty()),
            Optional.of(before.as(text.revision(), Substance.of(text))),
            planned.due())
        : accepted(entry, planned, text, List.of(fresh.replacing(first.receipt())));
  }

  private static PlannedPost post(Recap text, String occasion) {
    Substance substance = Substance.of(text);
    String words =
        String.join(
            " ",
            occasion,
            substance.title(),
            substance.summary(),
            substance.date(),
            substance.place(),
            String.join(" ", substance.videos()));
    var request = JsonNodeFactory.instance.objectNode().put("text", words);
    return PlannedPost.post(words, words.length(), 0, "x", List.of(), List.of(), request);
  }
}
