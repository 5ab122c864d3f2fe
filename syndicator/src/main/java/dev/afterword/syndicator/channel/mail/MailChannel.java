package dev.afterword.syndicator.channel.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.AnnouncedPost;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.mime.Letter;
import dev.afterword.syndicator.mime.Letterhead;
import dev.afterword.syndicator.smtp.MailServer;
import dev.afterword.syndicator.text.Composer;
import dev.afterword.syndicator.text.FittedText;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.TextMeasure;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One message to each address of a list. The posts are no thread: none answers another. */
final class MailChannel implements Channel {
  /** A subject longer than this is cut by every mail program. */
  private static final Limit SUBJECT = new Limit(TextMeasure.graphemes(), 200);

  private static final String TO = "to";

  private final Letterhead head;
  private final MailServer server;
  private final InstantSource clock;

  MailChannel(Letterhead head, MailServer server, InstantSource clock) {
    this.head = head;
    this.server = server;
    this.clock = clock;
  }

  @Override
  public Traits traits() {
    return Traits.unknowable(MailServer.DEADLINE).eachForItself();
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    Story story = Story.verbatim(announcement);
    // What looks like an encoded word (RFC 2047) is none to a reader.
    String subject = new Composer(SUBJECT).subject(story).text().replace("=?", "=\u2060?");
    FittedText text = new Composer(Limit.none()).whole(story);
    String html = new HtmlLetter(story, subject).html();
    return head.to().stream()
        .map(to -> text.planned(Letter.request(head, to, subject, text.text() + "\n", html)))
        .toList();
  }

  @Override
  public JsonNode request(Progress progress, Key key) {
    ObjectNode request = progress.nextPost().request().deepCopy();
    first(progress, request.path("to").asText()).ifPresent(id -> request.put("in-reply-to", id));
    return request
        .put("message-id", "<" + key.value() + "@" + head.from().domain() + ">")
        .put("date", key.at().toString());
  }

  /** What this address was told first about the recap. */
  private static Optional<String> first(Progress progress, String to) {
    return progress.before().stream()
        .map(AnnouncedPost::receipt)
        .filter(receipt -> !receipt.isRefusal() && to.equals(receipt.details().get(TO)))
        .map(Receipt::id)
        .findFirst();
  }

  @Override
  public Standing check() {
    return server.check();
  }

  @Override
  public Outcome send(Intent intent) {
    JsonNode request = intent.request();
    return Letter.unsafeHeader(request)
        .<Outcome>map(name -> new Outcome.Rejected(name + " holds a control character"))
        .orElseGet(() -> server.send(Letter.of(request), reply -> receipt(request, reply)));
  }

  @Override
  public Finding find(Intent intent, Progress progress) {
    return new Finding.Unclear("nobody can tell whether a mail arrived");
  }

  @Override
  public void close() {
    server.close();
  }

  private Receipt receipt(JsonNode request, String reply) {
    return new Receipt(
        request.path("message-id").asText(),
        Optional.empty(),
        Map.of("reply", reply, TO, request.path("to").asText()),
        clock.instant());
  }
}
