package dev.afterword.renderer;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.site.Output;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an update has to do. */
final class Due {
  private final Map<SitePath, Output> settled = new LinkedHashMap<>();
  private final Map<SitePath, Output> making = new LinkedHashMap<>();
  private final Set<SitePath> unwanted = new LinkedHashSet<>();

  /**
   * The file lies there after the update.
   *
   * @param make whether it has to be made for that
   */
  void add(Output output, boolean make) {
    settled.put(output.path(), output);
    if (make) {
      making.put(output.path(), output);
    }
  }

  void remove(SitePath path) {
    unwanted.add(path);
  }

  /** What has to be made in a stage. */
  List<Output> of(Output.Stage stage) {
    return making.values().stream().filter(output -> output.stage() == stage).toList();
  }

  /** What lies in the folder when the update is done. */
  Collection<Output> made() {
    return settled.values();
  }

  /** What lies there no more. */
  Set<SitePath> unwanted() {
    return unwanted;
  }
}
