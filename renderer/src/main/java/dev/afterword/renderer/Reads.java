package dev.afterword.renderer;

import dev.afterword.contract.Digests;
import dev.afterword.contract.JsonCodec;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.file.Checksum;
import dev.afterword.renderer.page.Theme;
import dev.afterword.renderer.site.Output;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Checksums of everything that is read for a file: what reads the same has the same bytes. */
final class Reads {
  /** Raised whenever the code that makes files changes what it makes of the same reads. */
  private static final int GENERATION = 3;

  private final JsonCodec json = new JsonCodec();

  /** What every file but pages reads. */
  private final String common;

  /** What every page reads. */
  private String look;

  /** Of files that are about to be made. */
  private final Map<SitePath, String> asked = new HashMap<>();

  Reads(SiteSettings settings, Theme theme) {
    common = Digests.sha256(json.write(settings));
    look = look(theme);
  }

  private String look(Theme theme) {
    return Digests.sha256(common + theme.digest());
  }

  /** Pages read another theme; true if that makes a difference. */
  boolean dress(Theme theme) {
    String before = look;
    look = look(theme);
    return !look.equals(before);
  }

  /** Nothing is about to be made. */
  void forget() {
    asked.clear();
  }

  /** Of a file that is made if the folder does not hold it: remembered until it is taken. */
  String ask(Output output) {
    String reads = of(output);
    asked.put(output.path(), reads);
    return reads;
  }

  /** Of a file that is made now. */
  String take(Output output) {
    String known = asked.remove(output.path());
    return known == null ? of(output) : known;
  }

  private String of(Output output) {
    if (output instanceof Output.Copy copy) {
      return copy.sha256();
    }
    String given = (output.isPage() ? look : common) + GENERATION + output.getClass().getName();
    return Checksum.of(given.getBytes(StandardCharsets.UTF_8), json.write(output));
  }
}
