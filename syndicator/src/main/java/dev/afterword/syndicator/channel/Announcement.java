package dev.afterword.syndicator.channel;

import dev.afterword.contract.Recap;
import dev.afterword.syndicator.template.Wording;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a channel should say.
 *
 * @param recap with everything its author wrote
 * @param page public address of its page, percent-encoded
 * @param site title of the site
 * @param zone of the site, in which day-precise dates are read
 * @param occasion why it is said now
 * @param wording templates of the channel
 */
public record Announcement(
    Recap recap, URI page, String site, ZoneId zone, Occasion occasion, Wording wording) {
  /** In the common words. */
  public Announcement(Recap recap, URI page, String site, ZoneId zone, Occasion occasion) {
    this(recap, page, site, zone, occasion, Wording.standard());
  }

  /** The same for another reason. */
  public Announcement on(Occasion other) {
    return new Announcement(recap, page, site, zone, other, wording);
  }

  /** The public address of the site with a slash at its end, unless the page lies elsewhere. */
  public Optional<URI> home() {
    if (recap.externalUrl().isPresent()) {
      return Optional.empty();
    }
    long folders = recap.path().chars().filter(sign -> sign == '/').count();
    return Optional.of(page.resolve("./" + "../".repeat((int) folders)));
  }
}
