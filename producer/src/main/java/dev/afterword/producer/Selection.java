package dev.afterword.producer;

import dev.afterword.producer.recap.PagePath;
import dev.afterword.producer.source.Snapshot;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Tells which files of a source are recaps by their path. */
final class Selection {
  private final ProducerConfig config;
  private final List<Glob> include;
  private final List<Glob> exclude;

  Selection(ProducerConfig config) {
    this.config = config;
    this.include = config.include().stream().map(Glob::of).toList();
    this.exclude = config.exclude().stream().map(Glob::of).toList();
  }

  /** Whether a path is to be read as a recap. Folders that begin with a dot belong to tools. */
  boolean holds(String path) {
    return PagePath.below(config.root(), path)
            .filter(inner -> !inner.startsWith(".") && !inner.contains("/."))
            .filter(inner -> include.stream().anyMatch(glob -> glob.matches(inner)))
            .filter(inner -> exclude.stream().noneMatch(glob -> glob.matches(inner)))
            .isPresent()
        && !isStatic(path);
  }

  boolean isStatic(String path) {
    return config.staticFolder().filter(folder -> path.startsWith(folder + "/")).isPresent();
  }

  NavigableSet<String> of(Snapshot snapshot) {
    NavigableSet<String> paths = new TreeSet<>();
    snapshot.files().keySet().stream().filter(this::holds).forEach(paths::add);
    return paths;
  }
}
