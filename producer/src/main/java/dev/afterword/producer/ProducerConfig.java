package dev.afterword.producer;

import dev.afterword.contract.Digests;
import dev.afterword.producer.recap.Meaning;
import dev.afterword.producer.recap.PagePath;
import dev.afterword.producer.recap.RecapRules;
import dev.afterword.producer.source.Remote;
import dev.afterword.producer.source.Snapshot;
import dev.afterword.producer.source.Source;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One source and how it is read.
 *
 * @param source id of the source: letters, digits, dot, underscore, hyphen
 * @param content a Git work tree, a bare repository, or a plain folder
 * @param data where the asset store lies, below {@code assets}
 * @param root path below the content that holds the language folders; empty or {@code .} for the
 *     content itself
 * @param include globs below the root
 * @param exclude globs below the root
 * @param staticFolder path below the content whose files the site takes as they are
 * @param languages BCP 47, the first is the default
 * @param zone where days begin
 * @param largestFile bytes a Markdown file may have
 * @param habits how its community writes
 * @param branch the branch to follow; absent: the one the repository points at
 * @param remote where the content is fetched from; absent: it is where it is
 */
public record ProducerConfig(
    String source,
    Path content,
    Path data,
    String root,
    List<String> include,
    List<String> exclude,
    Optional<String> staticFolder,
    List<String> languages,
    ZoneId zone,
    long largestFile,
    Habits habits,
    Optional<String> branch,
    Optional<Remote> remote) {
  /** Bytes a Markdown file may have where nothing else is said. */
  public static final long LARGEST_FILE = 1 << 20;

  /** Takes its own copies, trims the paths and refuses bad values, all of them at once. */
  public ProducerConfig {
    root = folder(root);
    staticFolder = staticFolder.map(ProducerConfig::folder).filter(path -> !path.isEmpty());
    include = include.isEmpty() ? List.of("**/*.md") : List.copyOf(include);
    exclude = List.copyOf(exclude);
    languages = List.copyOf(languages);
    List<String> problems = new ArrayList<>();
    if (!source.matches("[a-zA-Z0-9._-]{1,100}")) {
      problems.add("a source is named by letters, digits, dot, underscore and hyphen");
    }
    if (leaves(root)) {
      problems.add("content.root stays below the content: " + root);
    }
    staticFolder
        .filter(ProducerConfig::leaves)
        .ifPresent(path -> problems.add("content.static stays below the content: " + path));
    if (languages.isEmpty()) {
      problems.add("site.languages has at least one language");
    }
    if (largestFile < 1) {
      problems.add("the largest file has at least one byte");
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  /** A local source whose community writes as most do. */
  public ProducerConfig(
      String source,
      Path content,
      Path data,
      String root,
      List<String> include,
      List<String> exclude,
      Optional<String> staticFolder,
      List<String> languages,
      ZoneId zone,
      long largestFile) {
    this(
        source,
        content,
        data,
        root,
        include,
        exclude,
        staticFolder,
        languages,
        zone,
        largestFile,
        Habits.usual(),
        Optional.empty(),
        Optional.empty());
  }

  /** A source named {@code main} with the usual settings. */
  public static ProducerConfig of(Path content, Path data, List<String> languages, ZoneId zone) {
    return new ProducerConfig(
        "main",
        content,
        data,
        "",
        List.of(),
        List.of(),
        Optional.empty(),
        languages,
        zone,
        LARGEST_FILE);
  }

  RecapRules rules(Snapshot snapshot) {
    return new RecapRules(
        root,
        habits.prefix(),
        languages,
        zone,
        largestFile,
        habits.words(),
        TalkFiles.read(this, snapshot));
  }

  /** The page of a path of the source; empty if it can have none. */
  Optional<PagePath> page(String path) {
    return PagePath.of(root, habits.prefix(), path);
  }

  /** Opens the place the content lies in. */
  Source open() {
    return Source.open(content, data, branch);
  }

  /** Changes when the same commit would be read differently. */
  String settings() {
    return Digests.sha256(
        String.join(
            "\n",
            root,
            include.toString(),
            exclude.toString(),
            staticFolder.toString(),
            languages.toString(),
            zone.getId(),
            Long.toString(largestFile),
            // In the order of the meanings: the hash of a map may differ from run to run.
            Stream.of(Meaning.values()).map(habits.words()::keys).toList().toString(),
            habits.talks().toString(),
            habits.prefix()));
  }

  private static String folder(String path) {
    String plain = path.replace('\\', '/').replaceFirst("^(?:\\./)+", "").replaceFirst("/+$", "");
    return plain.equals(".") ? "" : plain;
  }

  private static boolean leaves(String path) {
    return path.startsWith("/") || List.of(path.split("/", -1)).contains("..");
  }
}
