package dev.afterword.producer.asset;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Tells a file's media type by its content, as the WHATWG MIME Sniffing Standard (section 6) does;
 * the name decides only among kinds of text.
 */
public final class MediaTypes {
  private static final int LOOKED_AT = 512;
  private static final Map<String, String> TEXTS =
      Map.of(
          "css", "text/css",
          "js", "text/javascript",
          "mjs", "text/javascript",
          "json", "application/json",
          "html", "text/html",
          "xml", "application/xml",
          "csv", "text/csv",
          "vtt", "text/vtt",
          "webmanifest", "application/manifest+json");

  private MediaTypes() {}

  /** The type, {@code application/octet-stream} if nothing is known. */
  public static String of(String path, byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
      return "image/png";
    }
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return "image/jpeg";
    }
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
      return "image/gif";
    }
    if (start.startsWith("%PDF-")) {
      return "application/pdf";
    }
    if (start.startsWith("BM") && path.toLowerCase(Locale.ROOT).endsWith(".bmp")) {
      return "image/bmp";
    }
    if (start.startsWith("\u0000\u0000\u0001\u0000")) {
      return "image/x-icon";
    }
    if (start.startsWith("\u001aE\u00df\u00a3")) {
      return "video/webm";
    }
    if (start.startsWith("wOF2")) {
      return "font/woff2";
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return "application/zip";
    }
    if (start.startsWith("OggS")) {
      return "video/ogg";
    }
    if (start.length() >= 12) {
      String inner = start.substring(8, 12);
      if (start.startsWith("RIFF")) {
        return inner.equals("WEBP") ? "image/webp" : "application/octet-stream";
      }
      if (start.startsWith("ftyp", 4)) {
        return inner.startsWith("avi") ? "image/avif" : "video/mp4";
      }
    }
    return text(path, start);
  }

  private static String text(String path, String start) {
    String trimmed =
        start.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
    if (trimmed.startsWith("<svg")
        || (trimmed.matches("(?s)<(\\?xml|!--|!doctype svg).*") && trimmed.contains("<svg"))) {
      return "image/svg+xml";
    }
    if (start
        .chars()
        .anyMatch(
            sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t' && sign != '\f')) {
      return "application/octet-stream";
    }
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TEXTS.getOrDefault(extension, "text/plain");
  }
}
