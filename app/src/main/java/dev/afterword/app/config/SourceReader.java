package dev.afterword.app.config;

import dev.afterword.producer.source.Remote;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code sources}.
 *
 * @param folder the configuration's, from which paths start
 * @param content what holds for every source unless it says otherwise
 */
record SourceReader(Path folder, Content content) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern PREFIX =
      Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*(?:/[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*)*");
  private static final Pattern REMOTE =
      Pattern.compile("(?:https?|ssh|git|file)://\\S+|[\\w.-]+@[\\w.-]+:\\S+");
  private static final Duration POLL = Duration.ofMinutes(1);

  List<SourceConfiguration> read(Section section) {
    var sources = new ArrayList<SourceConfiguration>();
    Set<String> prefixes = new HashSet<>();
    for (String name : section.keys()) {
      if (!NAME.matcher(name).matches()) {
        section.refuse(name, "is no name of a source: use a-z, 0-9 and hyphens, at most 63");
      }
      SourceConfiguration source = source(section, section.section(name), name);
      if (!prefixes.add(source.prefix())) {
        section.refuse(
            name, "lies where another source does: give each its own prefix, such as blog");
      }
      sources.add(source);
    }
    return sources;
  }

  private SourceConfiguration source(Section sources, Section section, String name) {
    Optional<Path> path = section.value("path", Shapes::line).map(folder::resolve);
    Optional<Remote> remote = remote(section);
    if (path.isPresent() && remote.isPresent()) {
      sources.refuse(name, "has both path and url: remove one");
    }
    var source =
        new SourceConfiguration(
            name,
            path.map(Path::normalize),
            remote,
            section.value("branch", Shapes::line),
            section.value("prefix", SourceReader::prefix).orElse(""),
            ContentReader.read(section, content));
    section.close();
    return source;
  }

  private Optional<Remote> remote(Section section) {
    Optional<String> user = section.value("user", Shapes::line);
    Optional<String> token = section.value("token", Shapes::line);
    Optional<Path> key = section.value("key", Shapes::line).map(folder::resolve);
    Duration poll = section.value("poll", SourceReader::poll).orElse(POLL);
    return section
        .value("url", SourceReader::url)
        .map(url -> new Remote(url, user, token, key, poll));
  }

  private static Duration poll(String text) throws RefusedException {
    Duration poll = Durations.duration(text);
    if (poll.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new RefusedException("is too short: a remote repository is asked once in 1s at most");
    }
    return poll;
  }

  private static String url(String text) throws RefusedException {
    String line = Shapes.line(text);
    if (!REMOTE.matcher(line).matches()) {
      throw new RefusedException(
          "is no address of a repository: write https://host/path or user@host:path");
    }
    return line;
  }

  private static String prefix(String text) throws RefusedException {
    if (!PREFIX.matcher(text).matches()) {
      throw new RefusedException("is no folder of the site: write one such as blog");
    }
    return text;
  }
}
