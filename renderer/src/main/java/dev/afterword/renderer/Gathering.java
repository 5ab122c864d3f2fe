package dev.afterword.renderer;

import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapId;
import dev.afterword.renderer.site.Output;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings files and the recaps they read together, holding no recap longer than one file waits. */
final class Gathering {
  private final Map<RecapId, List<Waiting>> waiting = new LinkedHashMap<>();

  void add(Output.OfRecaps output) {
    var file = new Waiting(output, new HashMap<>());
    output.recaps().forEach(id -> waiting.computeIfAbsent(id, _ -> new ArrayList<>()).add(file));
  }

  /** The recaps that are read. */
  Set<RecapId> recaps() {
    return waiting.keySet();
  }

  /** A recap has come: the files that were waiting for it alone, with all they read. */
  List<Ready> arrived(Recap recap) {
    var ready = new ArrayList<Ready>();
    List<Waiting> files = waiting.getOrDefault(recap.id(), List.of());
    for (Waiting file : files) {
      file.there().put(recap.id(), recap);
      List<Recap> recaps =
          file.output().recaps().stream()
              .filter(file.there()::containsKey)
              .map(file.there()::get)
              .toList();
      if (recaps.size() == file.output().recaps().size()) {
        ready.add(new Ready(file.output(), recaps));
      }
    }
    waiting.put(recap.id(), List.of());
    return ready;
  }

  /**
   * A file that can be made.
   *
   * @param recaps all that it reads
   */
  record Ready(Output.OfRecaps output, List<Recap> recaps) {}

  private record Waiting(Output.OfRecaps output, Map<RecapId, Recap> there) {}
}
