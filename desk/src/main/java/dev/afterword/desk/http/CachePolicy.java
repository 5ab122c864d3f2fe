package dev.afterword.desk.http;

import java.util.regex.Pattern;

/** How long a client may use a file without asking again. */
final class CachePolicy {
  private static final Pattern HASHED = Pattern.compile(".+\\.[0-9a-f]{8,64}\\.[A-Za-z0-9.]+");

  private CachePolicy() {}

  /** For ever when its name changes with its content; else it asks each time, which is a 304. */
  static String of(SitePath path) {
    boolean asset = path.segments().size() > 1 && path.segments().getFirst().equals("assets");
    return asset && !path.folder() && HASHED.matcher(path.segments().getLast()).matches()
        ? "public, max-age=31536000, immutable"
        : "no-cache";
  }
}
