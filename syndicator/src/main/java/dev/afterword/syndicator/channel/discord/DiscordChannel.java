package dev.afterword.syndicator.channel.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.CredentialCheck;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.RetryAfter;
import dev.afterword.syndicator.channel.ServiceChannel;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import dev.afterword.syndicator.text.FittedText;
import dev.afterword.syndicator.text.Instalments;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One service(). */
final class DiscordChannel extends ServiceChannel {
  private static final String ID = "id";
  private static final Limit LIMIT = DiscordText.messages(2000);

  /** 30 a minute and channel, and 5 in two seconds and webhook; the lower of both. */
  private static final Pace PACE = new Pace(5, Duration.ofSeconds(10));

  private final String thread;

  /**
   * A channel.
   *
   * @param thread parameter of every call, may be empty
   */
  DiscordChannel(WebService webhook, String thread, InstantSource clock) {
    super(webhook, clock);
    this.thread = thread;
  }

  @Override
  public Traits traits() {
    return Traits.unknowable(WebClient.DEADLINE).can(Ability.EDITS, Ability.DELETES).paced(PACE);
  }

  @Override
  public Standing check() {
    return new CredentialCheck(
            body -> CredentialCheck.text(body.path(ID)).map(_ -> body.path("name").asText()),
            "make a new webhook in the settings of the channel and set webhook")
        .of(service().get(""));
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    List<FittedText> texts = new Instalments(LIMIT).of(announcement);
    Story story = Story.of(announcement);
    return texts.stream()
        .map(text -> text.planned(message(text, text.equals(texts.getFirst()), story)))
        .toList();
  }

  /** The first message carries the card; nobody is notified by any. */
  private static ObjectNode message(FittedText text, boolean first, Story story) {
    ObjectNode message = object().put("content", DiscordText.message(text.text()));
    if (first) {
      message.putArray("embeds").add(Embed.of(story));
    } else {
      message.putArray("embeds");
    }
    message.putObject("allowed_mentions").putArray("parse");
    return message;
  }

  /** Without {@code wait} the answer would be empty, and a post without an id cannot be edited. */
  @Override
  public Outcome send(Intent intent) {
    Exchange exchange = service().json("POST", query("?wait=true"), intent.request());
    return outcome(Repeat.UNSAFE, intent, exchange);
  }

  private String query(String own) {
    return thread.isEmpty() ? own : own.isEmpty() ? "?" + thread : own + "&" + thread;
  }

  @Override
  public JsonNode edit(PlannedPost post, Receipt posted) {
    ObjectNode request = post.request().deepCopy();
    return request.put(ID, posted.id());
  }

  @Override
  public Outcome edit(Intent intent) {
    ObjectNode message = intent.request().deepCopy();
    message.remove(ID);
    Exchange exchange = service().json("PATCH", path(intent), message);
    return outcome(Repeat.SAFE, intent, exchange);
  }

  @Override
  public Outcome delete(Intent intent) {
    return removed(id(intent), intent, service().bare("DELETE", path(intent)));
  }

  private String path(Intent intent) {
    return "/messages/" + id(intent).replaceAll("[^0-9]", "") + query("");
  }

  @Override
  public Optional<Receipt> receipt(Exchange.Answered answer) {
    return PlatformWords.text(answer, "/id").filter(id -> id.matches("[0-9]+")).map(this::receipt);
  }

  /** The body tells fractions of a second, the header whole ones. */
  @Override
  public Optional<Duration> wait(Exchange.Answered answer) {
    return RetryAfter.seconds(answer, "/retry_after").or(() -> wait(answer.headers()));
  }
}
