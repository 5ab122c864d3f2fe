package dev.afterword.producer;

import dev.afterword.producer.recap.TalkData;
import dev.afterword.producer.source.FileEntry;
import dev.afterword.producer.source.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a snapshot that tell of talks. */
final class TalkFiles {
  private static final long LARGEST = 8L << 20;

  private final List<Glob> globs;

  TalkFiles(ProducerConfig config) {
    this.globs = config.habits().talks().stream().map(Glob::of).toList();
  }

  boolean holds(String path) {
    return globs.stream().anyMatch(glob -> glob.matches(path));
  }

  static TalkData read(ProducerConfig config, Snapshot snapshot) {
    var files = new TalkFiles(config);
    if (files.globs.isEmpty()) {
      return TalkData.none();
    }
    Map<String, String> texts = new TreeMap<>();
    for (FileEntry file : snapshot.files().values()) {
      if (files.holds(file.path()) && snapshot.size(file) <= LARGEST) {
        texts.put(file.path(), new String(snapshot.read(file), StandardCharsets.UTF_8));
      }
    }
    return TalkData.read(texts);
  }
}
