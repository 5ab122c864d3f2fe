package dev.afterword.producer;

import dev.afterword.contract.Problem;
import dev.afterword.contract.ProblemLevel;
import dev.afterword.contract.Recap;
import dev.afterword.producer.markdown.MarkdownRenderer;
import dev.afterword.producer.recap.AssetFinder;
import dev.afterword.producer.recap.PagePath;
import dev.afterword.producer.source.Snapshot;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What only all files together tell: links that lead nowhere, translations that are missing. */
final class Surroundings {
  private static final int MOST_OF_ONE_FILE = 20;

  private final ProducerConfig config;
  private final Snapshot snapshot;
  private final AssetFinder assets;
  private final Set<String> pages = new HashSet<>();
  private final Map<String, Set<String>> languages = new HashMap<>();

  /** Where nobody translates, nothing is missing. */
  private boolean translated;

  Surroundings(
      ProducerConfig config, Snapshot snapshot, AssetFinder assets, Iterable<String> candidates) {
    this.config = config;
    this.snapshot = snapshot;
    this.assets = assets;
    candidates.forEach(path -> config.page(path).map(PagePath::page).ifPresent(pages::add));
  }

  /** Takes note of a recap; all of them come before anything is asked. */
  void add(Recap recap) {
    pages.addAll(recap.aliases());
    Set<String> there = languages.computeIfAbsent(recap.translationKey(), _ -> new HashSet<>());
    there.add(recap.language());
    translated |= there.size() > 1;
  }

  /** What is wrong around a recap. */
  List<Problem> problems(Recap recap) {
    List<Problem> problems = new ArrayList<>();
    missing(recap).ifPresent(problems::add);
    MarkdownRenderer.render(recap.body())
        .ifPresent(
            page ->
                page.select("a[href]").stream()
                    .filter(link -> isDead(recap, link.attr("href")))
                    .limit(MOST_OF_ONE_FILE)
                    .forEach(link -> problems.add(dead(recap, link))));
    return problems;
  }

  private Optional<Problem> missing(Recap recap) {
    Set<String> there = languages.getOrDefault(recap.translationKey(), Set.of());
    List<String> absent =
        config.languages().stream().filter(language -> !there.contains(language)).toList();
    return absent.isEmpty() || !translated || !config.languages().contains(recap.language())
        ? Optional.empty()
        : Optional.of(
            warning(
                recap,
                0,
                "translation-missing",
                "There is no translation into "
                    + String.join(", ", absent)
                    + " yet; write one at the same path of that language when you can."));
  }

  private Problem dead(Recap recap, Element link) {
    String target = link.attr("href");
    return warning(
        recap,
        line(recap, target),
        "link-dead",
        "The link "
            + target
            + " leads to no page and no file; correct it, or add what is missing.");
  }

  /** The body is the end of the file, so lines are counted from there. */
  private int line(Recap recap, String target) {
    String text =
        Optional.ofNullable(snapshot.files().get(recap.provenance().path()))
            .map(file -> new String(snapshot.read(file), StandardCharsets.UTF_8))
            .orElse("");
    int at = text.indexOf("(" + target);
    at = at < 0 ? text.indexOf(target) : at;
    return at < 0
        ? 0
        : 1 + (int) text.substring(0, at).chars().filter(sign -> sign == '\n').count();
  }

  private static Problem warning(Recap recap, int line, String code, String message) {
    return new Problem(recap.provenance().path(), line, 0, ProblemLevel.WARNING, code, message);
  }

  private boolean isDead(Recap recap, String target) {
    String path = decoded(target.replaceFirst("[?#].*$", ""));
    boolean elsewhere =
        path.isEmpty() || path.startsWith("//") || path.matches("(?s)[a-zA-Z][a-zA-Z0-9+.-]*:.*");
    // What another generator fills in is told by another warning.
    boolean template = target.contains("{") || target.contains("<%");
    return !elsewhere
        && !template
        && places(recap, path).noneMatch(this::exists)
        && assets.find(recap.provenance().path(), path).isEmpty();
  }

  /** Where a link may mean: beside the file, beside the page, from the root of either. */
  private Stream<String> places(Recap recap, String path) {
    return Stream.of(recap.provenance().path(), recap.path())
        .map(from -> path.startsWith("/") ? "" : from.substring(0, from.lastIndexOf('/') + 1))
        .map(folder -> folder + path.replaceFirst("^/+", ""))
        .flatMap(place -> NormalPath.of(place).stream());
  }

  private boolean exists(String place) {
    String bare = place.replaceFirst("/+$", "");
    if (bare.isEmpty()) {
      return true;
    }
    String root = config.root().isEmpty() ? "" : config.root() + "/";
    boolean page =
        Stream.of(bare, bare + ".html", bare + "/index.html", bare.replaceFirst("\\.md$", ".html"))
            .anyMatch(pages::contains);
    boolean file =
        Stream.concat(
                config.staticFolder().map(folder -> folder + "/" + bare).stream(),
                Stream.of(bare, root + bare, bare + ".md", root + bare + ".md"))
            .anyMatch(path -> snapshot.files().containsKey(path));
    boolean language = config.languages().contains(bare);
    return page || file || language;
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return path;
    }
  }
}
