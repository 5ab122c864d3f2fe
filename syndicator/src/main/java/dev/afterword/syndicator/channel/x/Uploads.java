package dev.afterword.syndicator.channel.x;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Multipart;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.OutcomeTable;
import dev.afterword.syndicator.channel.Picture;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.WebRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures on their way to X (POST /2/media/upload), which twitter4j cannot do. May be repeated:
 * what is uploaded and not used expires. A picture that X does not want keeps no post from going.
 */
final class Uploads {
  private static final Logger LOGGER = LoggerFactory.getLogger(Uploads.class);

  /** After so many attempts the post goes without its picture. */
  private static final int MOST_ATTEMPTS = 3;

  private final XClient client;
  private final Assets assets;
  private final Instant now;

  Uploads(XClient client, Assets assets, Instant now) {
    this.client = client;
    this.assets = assets;
    this.now = now;
  }

  /**
   * Uploads a picture.
   *
   * @param attempt of the post, from 1
   * @return its id as the receipt's; {@link Outcome.Rejected} if the post should go without it
   */
  Outcome upload(Picture picture, int attempt) {
    Optional<byte[]> bytes = picture.bytes(assets);
    if (bytes.isEmpty()) {
      return new Outcome.Rejected("its file is not on this machine");
    }
    var form =
        Multipart.of(picture.sha256())
            .field("media_category", "tweet_image")
            .file("media", "picture", picture.mediaType(), bytes.get());
    var request =
        new WebRequest(
            "POST",
            client.at("/2/media/upload"),
            Map.of("Content-Type", form.contentType()),
            Optional.of(form.bytes()));
    Exchange exchange = client.send(request);
    Outcome outcome = new OutcomeTable(Repeat.SAFE, attempt, new XAnswers(now)).outcome(exchange);
    return switch (outcome) {
      case Outcome.Accepted(Receipt receipt) -> {
        describe(receipt.id(), picture.description());
        yield outcome;
      }
      case Outcome.Rejected _ -> outcome;
      case Outcome.Broken broken ->
          isAboutTheAccount(exchange) ? broken : new Outcome.Rejected(broken.reason());
      case Outcome.Retry retry ->
          attempt < MOST_ATTEMPTS ? retry : new Outcome.Rejected(retry.reason());
      case Outcome.Unknown(String reason) -> new Outcome.Rejected(reason);
    };
  }

  private static boolean isAboutTheAccount(Exchange exchange) {
    return !(exchange instanceof Exchange.Answered answer) || answer.status() != 403;
  }

  /** A picture without its text is better than none. */
  private void describe(String id, String text) {
    var body = JsonNodeFactory.instance.objectNode().put("id", id);
    body.putObject("metadata").putObject("alt_text").put("text", text);
    var request =
        WebRequest.json(
            "POST",
            client.at("/2/media/metadata"),
            body.toString().getBytes(StandardCharsets.UTF_8));
    if (!(client.send(request) instanceof Exchange.Answered answer) || answer.status() / 100 != 2) {
      LOGGER.debug("X did not take the text of a picture");
    }
  }
}
