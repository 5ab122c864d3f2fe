package dev.afterword.renderer.file;

import dev.afterword.renderer.address.SitePath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * The same in fewer bytes, beside a file: web servers that look for it ({@code gzip_static} of
 * nginx, {@code precompressed} of Caddy) need not compress at every request.
 */
public final class Compressed {
  private static final String SUFFIX = ".gz";
  private static final Set<String> TEXTS =
      Set.of("html", "xml", "json", "css", "js", "txt", "ics", "svg");

  /** A longer name would have no room for another suffix. */
  private static final int LONGEST = 1000;

  private static final int LONGEST_NAME = 75;

  private Compressed() {}

  /** Whether a file is text of ours, with a name that has room. */
  public static boolean fits(SitePath path) {
    String value = path.value();
    String name = value.substring(value.lastIndexOf('/') + 1);
    return TEXTS.contains(value.substring(value.lastIndexOf('.') + 1))
        && value.length() <= LONGEST
        && name.length() <= LONGEST_NAME;
  }

  /** Where it lies. */
  public static SitePath beside(SitePath path) {
    return new SitePath(path.value() + SUFFIX);
  }

  /** The file that lies beside this one. */
  public static SitePath of(SitePath compressed) {
    String value = compressed.value();
    return value.endsWith(SUFFIX)
        ? new SitePath(value.substring(0, value.length() - SUFFIX.length()))
        : compressed;
  }

  /** The bytes; without a time, so that the same text has the same (RFC 1952). */
  public static byte[] bytes(byte[] text) {
    var bytes = new ByteArrayOutputStream(text.length / 3 + 64);
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory could not be written", impossible);
    }
    return bytes.toByteArray();
  }
}
