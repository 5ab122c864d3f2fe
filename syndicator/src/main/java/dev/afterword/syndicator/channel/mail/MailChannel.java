package dev.afterword.syndicator.channel.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import dev.afterword.syndicator.text.Composer;
import dev.afterword.syndicator.text.FittedText;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One message to each address of a list. The posts are no thread: none answers another. */
final class MailChannel implements Channel {
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
    FittedText text = new Composer(Limit.none()).whole(story);
    String html = new HtmlLetter(story, announcement.recap().language()).html();
    return head.to().stream()
        .map(to -> text.planned(Letter.request(head, to, story.title(), text.text() + "\n", html)))
        .toList();
  }

  @Override
  public JsonNode request(Progress progress, Key key) {
    ObjectNode request = progress.nextPost().request().deepCopy();
    return request
        .put("message-id", "<" + key.value() + "@" + head.from().domain() + ">")
        .put("date", key.at().toString());
  }

  @Override
  public Outcome send(Intent intent) {
    JsonNode request = intent.request();
    return Letter.unsafeHeader(request)
        .<Outcome>map(name -> new Outcome.Rejected(name + " holds a control character"))
        .orElseGet(() -> server.send(request, this::receipt));
  }

  @Override
  public Finding find(Intent intent, Progress progress) {
    return new Finding.Unclear("nobody can tell whether a mail arrived");
  }

  @Override
  public void close() {
    server.close();
  }

  private Receipt receipt(String messageId, String reply) {
    return new Receipt(messageId, Optional.empty(), Map.of("reply", reply), clock.instant());
  }
}
