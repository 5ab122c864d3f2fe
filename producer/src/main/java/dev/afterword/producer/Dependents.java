package dev.afterword.producer;

import dev.afterword.producer.source.FileEntry;
import dev.afterword.producer.source.Snapshot;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;

/** Recaps whose own files stayed as they were, and which show something that did not. */
final class Dependents {
  private final ProducerConfig config;
  private final Snapshot head;
  private final NavigableSet<String> candidates;

  Dependents(ProducerConfig config, Snapshot head, NavigableSet<String> candidates) {
    this.config = config;
    this.head = head;
    this.candidates = candidates;
  }

  /** A picture that changed changes the pages that show it, and so does a file of data. */
  void addTo(Differences differences) {
    if (differences.others().isEmpty()) {
      return;
    }
    var talks = new TalkFiles(config);
    // Which pages a file of data tells of is known only when they are read.
    boolean all = differences.others().stream().anyMatch(talks::holds);
    List<String> names = all ? List.of() : names(differences);
    candidates.stream()
        .filter(path -> !isKnown(differences, path))
        .filter(path -> all || mentions(path, names))
        .forEach(differences.edited()::add);
  }

  private static List<String> names(Differences differences) {
    return differences.others().stream()
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .flatMap(name -> Stream.of(name, encoded(name)))
        .distinct()
        .toList();
  }

  private static boolean isKnown(Differences differences, String path) {
    return differences.added().contains(path)
        || differences.edited().contains(path)
        || differences.moved().containsKey(path);
  }

  private boolean mentions(String path, List<String> names) {
    Optional<FileEntry> file = Optional.ofNullable(head.files().get(path));
    if (file.isEmpty() || head.size(file.get()) > config.largestFile()) {
      return false;
    }
    String text = new String(head.read(file.get()), StandardCharsets.UTF_8);
    return names.stream().anyMatch(text::contains);
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
