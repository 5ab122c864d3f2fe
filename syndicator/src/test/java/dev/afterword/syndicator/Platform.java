package dev.afterword.syndicator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Traits;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A platform in memory that remembers what it took, and answers as a script says. Survives the
 * pipelines that speak to it.
 */
final class Platform {
  private final Traits traits;
  private final int posts;
  private final List<Post> taken = new ArrayList<>();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private int calls;

  Platform(Traits traits, int posts) {
    this.traits = traits;
    this.posts = posts;
  }

  /** What it does to a call. */
  enum Fault {
    NONE,
    TAKE_AND_STAY_SILENT,
    LOSE_AND_STAY_SILENT,
    TELL_TO_RETRY,
    TELL_TO_WAIT_FOR_A_DAY,
    REFUSE,
    KNOW_NO_SUCH_TOKEN
  }

  record Post(String key, String text, String replyTo) {}

  synchronized void willAnswer(Fault... script) {
    faults.addAll(List.of(script));
  }

  synchronized List<Post> taken() {
    return List.copyOf(taken);
  }

  synchronized int calls() {
    return calls;
  }

  Channel channel() {
    return new Connection();
  }

  private synchronized Outcome take(Intent intent) {
    calls++;
    Fault fault = faults.isEmpty() ? Fault.NONE : faults.remove();
    return switch (fault) {
      case NONE -> new Outcome.Accepted(receipt(keep(intent)));
      case TAKE_AND_STAY_SILENT -> {
        keep(intent);
        yield new Outcome.Unknown("no answer");
      }
      case LOSE_AND_STAY_SILENT -> new Outcome.Unknown("no answer");
      case TELL_TO_RETRY -> new Outcome.Retry(Optional.of(java.time.Duration.ofMillis(50)), "busy");
      case TELL_TO_WAIT_FOR_A_DAY ->
          new Outcome.Retry(Optional.of(java.time.Duration.ofHours(30)), "come back tomorrow");
      case REFUSE -> new Outcome.Rejected("no");
      case KNOW_NO_SUCH_TOKEN -> new Outcome.Broken("HTTP 401: no such token");
    };
  }

  private String keep(Intent intent) {
    boolean known =
        !traits.keyLifetime().isZero()
            && taken.stream().anyMatch(post -> post.key().equals(intent.key()));
    if (!known) {
      taken.add(
          new Post(
              intent.key(),
              intent.request().get("text").asText(),
              intent.request().get("replyTo").asText()));
    }
    return intent.key();
  }

  private synchronized Finding search(Intent intent) {
    return taken.stream()
        .filter(post -> post.text().equals(intent.request().get("text").asText()))
        .findFirst()
        .<Finding>map(post -> new Finding.Found(receipt(post.key())))
        .orElseGet(Finding.Absent::new);
  }

  private static Receipt receipt(String id) {
    return new Receipt(id, Optional.of("https://p.example/" + id), Map.of(), Instant.EPOCH);
  }

  private final class Connection implements Channel {
    @Override
    public Traits traits() {
      return traits;
    }

    @Override
    public List<PlannedPost> compose(Announcement announcement) {
      if (announcement.recap().title().equals("hostile")) {
        throw new IllegalStateException("cannot be composed");
      }
      var all = new ArrayList<PlannedPost>();
      for (int i = 0; i < posts; i++) {
        String text = announcement.recap().title() + " " + i + " " + announcement.page();
        var request = JsonNodeFactory.instance.objectNode().put("text", text);
        all.add(PlannedPost.post(text, text.length(), 500, "x", List.of(), List.of(), request));
      }
      return all;
    }

    @Override
    public JsonNode request(Progress progress, Key key) {
      var receipts = progress.receipts();
      return JsonNodeFactory.instance
          .objectNode()
          .put("text", progress.posts().get(progress.next()).text())
          .put("replyTo", receipts.isEmpty() ? "" : receipts.getLast().id());
    }

    @Override
    public Outcome send(Intent intent) {
      return take(intent);
    }

    @Override
    public Finding find(Intent intent, Progress progress) {
      return search(intent);
    }

    @Override
    public void close() {}
  }
}
