package dev.afterword.desk.replay;

/**
 * What it would mean to make the site anew. Fields may be added, never renamed.
 *
 * @param plan its id; the same pages on the log give the same
 * @param recaps how many have something to show
 * @param pages how many of them are live
 * @param withdrawn how many pages say that theirs was withdrawn
 */
public record SitePlan(String plan, long recaps, long pages, long withdrawn) {
  /** By which such a plan is known from others. */
  public static final String PREFIX = "site-";

  /** Whether an id is that of such a plan. */
  public static boolean isOne(String id) {
    return id.startsWith(PREFIX);
  }
}
