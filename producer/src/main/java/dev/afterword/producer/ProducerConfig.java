package dev.afterword.producer;

import dev.afterword.contract.Digests;
import dev.afterword.producer.recap.RecapRules;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    long largestFile) {
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

  RecapRules rules() {
    return new RecapRules(root, languages, zone, largestFile);
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
            Long.toString(largestFile)));
  }

  private static String folder(String path) {
    String plain = path.replace('\\', '/').replaceFirst("^(?:\\./)+", "").replaceFirst("/+$", "");
    return plain.equals(".") ? "" : plain;
  }

  private static boolean leaves(String path) {
    return path.startsWith("/") || List.of(path.split("/", -1)).contains("..");
  }
}
