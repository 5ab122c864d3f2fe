package dev.afterword.syndicator.channel.listmonk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.CredentialCheck;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Exchange.Answered;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebChannel;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Campaigns to the lists of one server. */
final class ListmonkChannel extends WebChannel {
  private static final Set<String> UNSENT = Set.of("draft", "cancelled");

  private final ListmonkServer server;
  private final Campaign campaign;

  ListmonkChannel(ListmonkServer server, Campaign campaign, InstantSource clock) {
    super(clock);
    this.server = server;
    this.campaign = campaign;
  }

  @Override
  public Traits traits() {
    // Look for a draft, make one, start it.
    return Traits.byLookup(WebClient.DEADLINE.multipliedBy(3));
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    return List.of(campaign.planned(announcement));
  }

  @Override
  public JsonNode request(Progress progress, Key key) {
    ObjectNode request = progress.nextPost().request().deepCopy();
    request.put("name", "afterword " + key.value());
    request.putArray("tags").add("afterword").add(key.value());
    return request;
  }

  /** Nobody receives a draft, so that everything before the start may be done again. */
  @Override
  public Outcome send(Intent intent) {
    Exchange search = server.search(intent.key());
    Optional<JsonNode> found = results(search);
    if (found.isEmpty()) {
      return unsearched(search, intent);
    }
    Optional<JsonNode> ours = ours(found.get(), intent);
    if (ours.isPresent()) {
      return isSent(ours.get())
          ? new Outcome.Accepted(sent(ours.get()))
          : started(intent, ours.get().path("id").asInt());
    }
    Exchange drafted = server.draft(intent.request());
    return receipt(drafted)
        .map(draft -> started(intent, Integer.parseInt(draft.id())))
        .orElseGet(() -> outcome(Repeat.UNSAFE, intent, drafted));
  }

  private Outcome started(Intent intent, int campaign) {
    return outcome(Repeat.UNSAFE, intent, server.start(campaign));
  }

  /** A question without an answer changed nothing. */
  private Outcome unsearched(Exchange search, Intent intent) {
    return switch (outcome(Repeat.SAFE, intent, search)) {
      case Outcome.Accepted _ ->
          new Outcome.Retry(Optional.empty(), "not the answer of a listmonk server");
      case Outcome other -> other;
    };
  }

  private static Optional<JsonNode> results(Exchange exchange) {
    return WebService.read(exchange)
        .map(body -> body.at("/data/results"))
        .filter(JsonNode::isArray);
  }

  private static Optional<JsonNode> ours(JsonNode results, Intent intent) {
    String name = intent.request().path("name").asText();
    return results
        .valueStream()
        .filter(found -> found.path("name").asText().equals(name))
        .min((one, other) -> Boolean.compare(isSent(other), isSent(one)));
  }

  private static boolean isSent(JsonNode found) {
    return !UNSENT.contains(found.path("status").asText());
  }

  @Override
  public Finding find(Intent intent, Progress progress) {
    return results(server.search(intent.key()))
        .map(results -> ours(results, intent).filter(ListmonkChannel::isSent))
        .map(
            found ->
                found
                    .<Finding>map(one -> new Finding.Found(sent(one)))
                    .orElseGet(Finding.Absent::new))
        .orElseGet(() -> new Finding.Unclear("the server did not show its campaigns"));
  }

  @Override
  public Standing check() {
    return new CredentialCheck(
            this::known, "correct user and token, and set lists to some that the server has")
        .of(server.lists());
  }

  private Optional<String> known(JsonNode answer) {
    List<Integer> there =
        answer.at("/data/results").valueStream().map(list -> list.path("id").asInt()).toList();
    return there.containsAll(campaign.lists())
        ? Optional.of("lists " + campaign.lists())
        : Optional.empty();
  }

  private Optional<Receipt> receipt(Exchange exchange) {
    return exchange instanceof Answered answer && answer.status() / 100 == 2
        ? receipt(answer)
        : Optional.empty();
  }

  @Override
  public Optional<Receipt> receipt(Answered answer) {
    return PlatformWords.json(answer)
        .map(body -> body.path("data"))
        .filter(data -> data.path("id").isInt())
        .map(this::sent);
  }

  private Receipt sent(JsonNode data) {
    return receipt(Integer.toString(data.path("id").asInt()));
  }

  @Override
  public void close() {
    server.close();
  }
}
