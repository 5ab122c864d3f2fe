package dev.afterword.syndicator.channel.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Candidate;
import dev.afterword.syndicator.channel.CredentialCheck;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.LookUp;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Recent;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.Replies;
import dev.afterword.syndicator.channel.RetryAfter;
import dev.afterword.syndicator.channel.ServiceChannel;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import dev.afterword.syndicator.text.Composer;
import dev.afterword.syndicator.text.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One account in one room. */
final class MatrixChannel extends ServiceChannel {
  private static final String CLIENT = "/_matrix/client/v3";
  private static final String KEY = "dev.afterword.key";
  private static final String EVENT_ID = "event_id";
  private static final String RELATES_TO = "m.relates_to";
  private static final int PAGE = 100;
  private static final int REFUSED = 400;

  /** Homeservers differ in how long they remember a transaction; this is soon enough for all. */
  private static final Duration KEY_LIFETIME = Duration.ofMinutes(15);

  /** Two clocks differ. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final Pace PACE = new Pace(10, Duration.ofSeconds(20));

  private final String room;

  MatrixChannel(WebService server, String room, InstantSource clock) {
    super(server, clock);
    this.room = room;
  }

  @Override
  public Traits traits() {
    return Traits.byKey(KEY_LIFETIME, WebClient.DEADLINE)
        .andSearchable()
        .can(Ability.THREADS, Ability.EDITS, Ability.DELETES)
        .paced(PACE);
  }

  @Override
  public Standing check() {
    return new CredentialCheck(
            body -> CredentialCheck.text(body.path("user_id")), "log in anew and set token")
        .of(service().get(CLIENT + "/account/whoami"))
        .then(this::membership);
  }

  private Standing membership(String account) {
    return new CredentialCheck(
            body -> isIn(body) ? Optional.of(account) : Optional.empty(),
            "invite the account to the room and let it join")
        .of(service().get(CLIENT + "/joined_rooms"));
  }

  private boolean isIn(JsonNode joined) {
    return joined.path("joined_rooms").valueStream().anyMatch(one -> one.asText().equals(room));
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    return new Composer(RoomMessage.LIMIT)
        .thread(Story.of(announcement)).stream()
            .map(text -> text.planned(RoomMessage.of(text.text())))
            .toList();
  }

  @Override
  public JsonNode request(Progress progress, Key key) {
    ObjectNode content = progress.nextPost().request().deepCopy();
    content.put(KEY, key.value());
    Replies.root(progress)
        .ifPresent(
            root -> {
              ObjectNode relation = content.putObject(RELATES_TO);
              relation.put("rel_type", "m.thread").put(EVENT_ID, root.id());
              // For clients that know no threads it is an answer to the message before.
              relation.put("is_falling_back", true);
              relation
                  .putObject("m.in_reply_to")
                  .put(EVENT_ID, Replies.parent(progress).orElse(root).id());
            });
    return content;
  }

  /** A repeat is recognised while the homeserver remembers the transaction; later we look first. */
  @Override
  public Outcome send(Intent intent) {
    boolean forgotten = intent.attempt() > 1 && now().isAfter(intent.at().plus(KEY_LIFETIME));
    Finding earlier = forgotten ? search(intent) : new Finding.Absent();
    return switch (earlier) {
      case Finding.Found(Receipt receipt) -> new Outcome.Accepted(receipt);
      case Finding.Unclear(String reason) -> new Outcome.Retry(Optional.empty(), reason);
      case Finding.Absent _ -> outcome(Repeat.SAFE, intent, put(intent));
    };
  }

  private Exchange put(Intent intent) {
    return service().json("PUT", room() + "/send/m.room.message/" + intent.key(), intent.request());
  }

  private String room() {
    return CLIENT + "/rooms/" + WebService.encoded(room);
  }

  @Override
  public Finding find(Intent intent, Progress progress) {
    return search(intent);
  }

  private Finding search(Intent intent) {
    var wanted = new LookUp(intent.at().minus(TOLERANCE), List.of(), List.of());
    return new Recent("the homeserver", "/chunk", body -> body.path("chunk").size() < PAGE)
        .find(
            service().get(room() + "/messages?dir=b&limit=" + PAGE),
            wanted,
            event -> candidate(event, intent.key()));
  }

  /** Edits and what was redacted carry no key any more. */
  private Candidate candidate(JsonNode event, String key) {
    return new Candidate(
        receipt(event.path(EVENT_ID).asText()),
        Instant.ofEpochMilli(event.path("origin_server_ts").asLong()),
        "",
        event.at("/content/" + KEY).asText().equals(key));
  }

  @Override
  public JsonNode edit(PlannedPost post, Receipt posted) {
    ObjectNode content = post.request().deepCopy();
    content.put("body", "* " + content.path("body").asText());
    content.set("m.new_content", post.request().deepCopy());
    content.putObject(RELATES_TO).put("rel_type", "m.replace").put(EVENT_ID, posted.id());
    return content;
  }

  /** What is out keeps its id; the edit's own is of no use. */
  @Override
  public Outcome edit(Intent intent) {
    String edited = intent.request().path(RELATES_TO).path(EVENT_ID).asText();
    Outcome outcome = outcome(Repeat.SAFE, intent, put(intent));
    return outcome instanceof Outcome.Accepted ? new Outcome.Accepted(receipt(edited)) : outcome;
  }

  @Override
  public JsonNode deletion(Receipt posted) {
    return object().put("redacts", posted.id());
  }

  @Override
  public Outcome delete(Intent intent) {
    String event = intent.request().path("redacts").asText();
    Exchange exchange =
        service()
            .json(
                "PUT",
                room() + "/redact/" + WebService.encoded(event) + "/" + intent.key(),
                object());
    return removed(event, intent, exchange);
  }

  /** This account may not say this here, but its token is good. */
  @Override
  public int status(Exchange.Answered answer) {
    return PlatformWords.json(answer.body())
        .filter(body -> body.path("errcode").asText().equals("M_FORBIDDEN"))
        .map(_ -> REFUSED)
        .orElse(answer.status());
  }

  @Override
  public Optional<Receipt> receipt(Exchange.Answered answer) {
    return PlatformWords.text(answer, "/" + EVENT_ID).map(this::receipt);
  }

  @Override
  protected Optional<String> page(String event) {
    return Optional.of(
        "https://matrix.to/#/" + WebService.encoded(room) + "/" + WebService.encoded(event));
  }

  @Override
  public Optional<Duration> wait(Exchange.Answered answer) {
    return wait(answer.headers())
        .or(
            () ->
                PlatformWords.json(answer.body())
                    .map(body -> body.path("retry_after_ms"))
                    .filter(JsonNode::isNumber)
                    .flatMap(wait -> RetryAfter.until(now().plusMillis(wait.asLong()), now())));
  }
}
