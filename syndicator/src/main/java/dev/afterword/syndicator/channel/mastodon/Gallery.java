package dev.afterword.syndicator.channel.mastodon;

import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Picture;
import dev.afterword.syndicator.channel.WebService;
import dev.afterword.syndicator.picture.Illustration;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Pictures on their way to a status. An instance may take its time over one; its id is remembered
 * until then, and after a restart the picture is uploaded again.
 */
final class Gallery {
  private static final Duration MOMENT = Duration.ofSeconds(3);

  private final Map<String, String> uploaded = new ConcurrentHashMap<>();
  private final WebService instance;
  private final Assets assets;

  Gallery(WebService instance, Assets assets) {
    this.instance = instance;
    this.assets = assets;
  }

  /**
   * What became of a picture, unless its file is not on this machine.
   *
   * @param judge tells what an exchange means
   */
  Optional<Outcome> hang(Picture picture, Function<Exchange, Outcome> judge) {
    return Optional.ofNullable(uploaded.get(picture.sha256()))
        .map(id -> instance.get("/api/v1/media/" + id))
        .or(
            () ->
                Illustration.form(picture, assets, "file")
                    .map(form -> form.field("description", picture.description()))
                    .map(form -> instance.form("POST", "/api/v2/media", form)))
        .map(exchange -> hung(picture, exchange, judge.apply(exchange)));
  }

  private Outcome hung(Picture picture, Exchange exchange, Outcome outcome) {
    if (!(outcome instanceof Outcome.Accepted(Receipt receipt))) {
      return outcome;
    }
    uploaded.put(picture.sha256(), receipt.id());
    return exchange instanceof Exchange.Answered answer && answer.status() == 200
        ? outcome
        : new Outcome.Retry(Optional.of(MOMENT), "the instance is still working on the picture");
  }

  /** A picture serves one status. */
  void takeDown(Picture picture) {
    uploaded.remove(picture.sha256());
  }
}
