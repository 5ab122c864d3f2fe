package dev.afterword.syndicator.channel;

import dev.afterword.contract.Recap;
import dev.afterword.syndicator.template.Wording;
import java.net.URI;
import java.time.ZoneId;

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
}
