package dev.afterword.syndicator.channel.slack;

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
import dev.afterword.syndicator.channel.ServiceChannel;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import dev.afterword.syndicator.text.Composer;
import dev.afterword.syndicator.text.FittedText;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A bot in one channel. */
final class SlackBot extends ServiceChannel {
  /** One a second and channel, with short bursts. */
  static final Pace PACE = new Pace(1, Duration.ofMillis(1200));

  private static final String CHANNEL = "channel";
  private static final String METADATA = "metadata";

  /** Below what Slack splits for readers (4,000), and one section. */
  private static final Limit LIMIT = new Limit(SlackText.measure(), 2900);

  private static final Pattern LOGGED_OUT =
      Pattern.compile(
          "invalid_auth|not_authed|account_inactive|token_revoked|token_expired|org_login_required");

  private final String channel;

  SlackBot(WebService slack, String channel, InstantSource clock) {
    super(slack, clock);
    this.channel = channel;
  }

  @Override
  public Traits traits() {
    return Traits.byLookup(WebClient.DEADLINE)
        .can(Ability.THREADS, Ability.EDITS, Ability.DELETES)
        .paced(PACE);
  }

  @Override
  public Standing check() {
    return new CredentialCheck(
            body ->
                CredentialCheck.text(body.path("user"))
                    .map(user -> user + " in " + body.path("team").asText()),
            "install the app again and set token")
        .of(service().get("/auth.test"));
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    return new Composer(LIMIT).thread(Story.of(announcement)).stream().map(this::planned).toList();
  }

  private PlannedPost planned(FittedText text) {
    ObjectNode message = SlackText.message(text.text());
    return text.planned(message.put(CHANNEL, channel).put("unfurl_links", true));
  }

  /** The metadata tells our messages from all others. */
  @Override
  public JsonNode request(Progress progress, Key key) {
    ObjectNode message = progress.nextPost().request().deepCopy();
    Replies.root(progress).ifPresent(root -> message.put("thread_ts", root.id()));
    message
        .putObject(METADATA)
        .put("event_type", "afterword_post")
        .putObject("event_payload")
        .put("key", key.value());
    return message;
  }

  @Override
  public Outcome send(Intent intent) {
    return outcome(Repeat.UNSAFE, intent, call("/chat.postMessage", intent.request()));
  }

  /** A form, in which structured arguments are JSON. */
  private Exchange call(String method, JsonNode arguments) {
    ObjectNode fields = object();
    arguments
        .properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              fields.put(
                  field.getKey(), value.isContainerNode() ? value.toString() : value.asText());
            });
    return service().form("POST", method, fields);
  }

  @Override
  public Finding find(Intent intent, Progress progress) {
    var wanted = LookUp.of(intent, progress);
    String query =
        "?channel="
            + WebService.encoded(channel)
            + "&limit=200&include_all_metadata=true&oldest="
            + wanted.since().getEpochSecond();
    JsonNode root = intent.request().path("thread_ts");
    Exchange exchange =
        root.isMissingNode()
            ? service().get("/conversations.history" + query)
            : service().get("/conversations.replies" + query + "&ts=" + root.asText());
    return new Recent("Slack", "/messages", body -> !body.path("has_more").asBoolean())
        .find(exchange, wanted, message -> candidate(message, intent.key()));
  }

  /** Older ones were not asked for. */
  private Candidate candidate(JsonNode message, String key) {
    return new Candidate(
        receipt(message.path("ts").asText()),
        Instant.MAX,
        SlackText.read(message.path("text").asText()),
        message.at("/metadata/event_payload/key").asText().equals(key));
  }

  @Override
  public JsonNode edit(PlannedPost post, Receipt posted) {
    ObjectNode message = post.request().deepCopy();
    message.remove("unfurl_links");
    return message.put("ts", posted.id());
  }

  @Override
  public Outcome edit(Intent intent) {
    return outcome(Repeat.SAFE, intent, call("/chat.update", intent.request()));
  }

  @Override
  public JsonNode deletion(Receipt posted) {
    return object().put(CHANNEL, channel).put("ts", posted.id());
  }

  @Override
  public Outcome delete(Intent intent) {
    return removed(
        intent.request().path("ts").asText(), intent, call("/chat.delete", intent.request()));
  }

  @Override
  public int status(Exchange.Answered answer) {
    return PlatformWords.json(answer.body())
        .filter(body -> answer.status() == 200 && body.path("ok").isBoolean())
        .filter(body -> !body.path("ok").asBoolean())
        .map(body -> status(body.path("error").asText()))
        .orElse(answer.status());
  }

  /** What an error inside a success amounts to; any other is a refusal of this message. */
  private static int status(String error) {
    return switch (error) {
      case String _ when LOGGED_OUT.matcher(error).matches() -> 401;
      case "missing_scope", "no_permission" -> 403;
      case "message_not_found" -> 404;
      case "ratelimited", "rate_limited" -> 429;
      case "fatal_error", "internal_error", "request_timeout" -> 500;
      case "service_unavailable" -> 503;
      default -> 400;
    };
  }

  @Override
  public Optional<Receipt> receipt(Exchange.Answered answer) {
    return PlatformWords.text(answer, "/ts").map(this::receipt);
  }
}
