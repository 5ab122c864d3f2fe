package dev.afterword.syndicator.picture;

import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.Multipart;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Picture;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A picture that goes up before the post that shows it. Nobody sees it until then. */
public final class Illustration {
  private static final Logger LOGGER = LoggerFactory.getLogger(Illustration.class);

  /** After so many attempts a post goes out without its picture rather than not. */
  private static final int MOST_ATTEMPTS = 3;

  private Illustration() {}

  /**
   * The form in which it goes up, unless its file is not on this machine.
   *
   * @param field of the form
   */
  public static Optional<Multipart> form(Picture picture, Assets assets, String field) {
    return picture
        .bytes(assets)
        .map(bytes -> Multipart.of(picture.sha256()).picture(field, picture.mediaType(), bytes));
  }

  /**
   * Posts with it, without it, or waits for it.
   *
   * @param upload what became of the picture, if it is here; the id of its receipt is what the
   *     platform calls it
   * @param attempt of the post, from 1
   * @param post sends the post, with what the platform calls its picture if it has one
   */
  public static Outcome of(
      Optional<Outcome> upload, int attempt, Function<Optional<String>, Outcome> post) {
    return switch (upload.orElse(new Outcome.Rejected("its file is not on this machine"))) {
      case Outcome.Accepted(Receipt picture) -> post.apply(Optional.of(picture.id()));
      case Outcome.Broken broken -> broken;
      case Outcome.Retry retry when attempt < MOST_ATTEMPTS -> retry;
      case Outcome.Retry(_, String reason) -> without(reason, post);
      case Outcome.Rejected(String reason) -> without(reason, post);
      case Outcome.Unknown(String reason) -> without(reason, post);
    };
  }

  private static Outcome without(String reason, Function<Optional<String>, Outcome> post) {
    LOGGER.info("a post goes without its picture: {}", reason);
    return post.apply(Optional.empty());
  }
}
