package dev.afterword.contract;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a file of the site is handed to readers: the same by {@code up} and by a bucket.
 *
 * @param path below the site, with {@code /} between its parts
 */
public record WebFile(String path) {
  private static final String UNKNOWN = "application/octet-stream";
  private static final String UTF_8 = "; charset=utf-8";

  /** Names of files that change with their content. */
  private static final Pattern HASHED =
      Pattern.compile("assets/(.+/)?[^/]+\\.[0-9a-f]{8,64}\\.[A-Za-z0-9.]+");

  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("html", "text/html" + UTF_8),
          Map.entry("css", "text/css" + UTF_8),
          Map.entry("js", "text/javascript" + UTF_8),
          Map.entry("mjs", "text/javascript" + UTF_8),
          Map.entry("txt", "text/plain" + UTF_8),
          Map.entry("md", "text/markdown" + UTF_8),
          Map.entry("csv", "text/csv" + UTF_8),
          Map.entry("ics", "text/calendar" + UTF_8),
          Map.entry("vtt", "text/vtt" + UTF_8),
          Map.entry("xml", "application/xml" + UTF_8),
          Map.entry("xsl", "text/xsl" + UTF_8),
          // JSON is UTF-8 by definition and has no such parameter (RFC 8259, 11).
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("zip", "application/zip"),
          Map.entry("gz", "application/gzip"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("svg", "image/svg+xml" + UTF_8),
          Map.entry("ico", "image/x-icon"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("m4v", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("mov", "video/quicktime"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("woff", "font/woff"),
          Map.entry("ttf", "font/ttf"));

  /** Which media type its name tells. */
  public String mediaType() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.equals("feed.xml")) {
      return "application/atom+xml" + UTF_8;
    }
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.contains(".") ? BY_EXTENSION.getOrDefault(extension, UNKNOWN) : UNKNOWN;
  }

  /**
   * How long a client may use it without asking again: for ever when its name changes with its
   * content; else it asks each time, which is a 304.
   */
  public String cacheControl() {
    return HASHED.matcher(path).matches() ? "public, max-age=31536000, immutable" : "no-cache";
  }
}
