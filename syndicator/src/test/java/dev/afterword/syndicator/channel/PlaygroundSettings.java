package dev.afterword.syndicator.channel;

import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.syndicator.sample.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How each type of channel is configured for the playground. */
final class PlaygroundSettings {
  private PlaygroundSettings() {}

  /** Of a playground that runs. */
  static Map<String, List<String>> of(Playground playground, String type) {
    return playground.settings().getOrDefault(type, Map.of()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
  }

  /** By type, for channels that only compose. */
  static Map<String, Map<String, List<String>>> all() {
    var config = PlaygroundConfig.loopback(InstantSource.fixed(Rehearsal.NOW));
    try (var playground = Playground.start(config)) {
      var all = new TreeMap<String, Map<String, List<String>>>();
      playground.settings().keySet().forEach(type -> all.put(type, of(playground, type)));
      return all;
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
  }
}
