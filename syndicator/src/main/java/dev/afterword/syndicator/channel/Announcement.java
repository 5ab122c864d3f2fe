package dev.afterword.syndicator.channel;

import dev.afterword.contract.Recap;
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
 */
public record Announcement(Recap recap, URI page, String site, ZoneId zone, Occasion occasion) {
  /** The same for another reason. */
  public Announcement on(Occasion other) {
    return new Announcement(recap, page, site, zone, other);
  }

  /** The public address of the site, with a slash at its end: where the page's path begins. */
  public URI home() {
    long folders = recap.path().chars().filter(sign -> sign == '/').count();
    return page.resolve("./" + "../".repeat((int) folders));
  }
}
