package dev.afterword.producer.recap;

import dev.afterword.contract.Problem;
import dev.afterword.contract.ProblemLevel;
import dev.afterword.producer.frontmatter.Document;
import dev.afterword.producer.frontmatter.Field;
import dev.afterword.producer.frontmatter.FrontMatterException;
import dev.afterword.producer.frontmatter.FrontMatterReader;
import dev.afterword.producer.frontmatter.Position;
import dev.afterword.producer.markdown.MarkdownRenderer;
import dev.afterword.producer.markdown.Plenty;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads one file: the gate before {@link RecapAssembly}. */
public final class RecapReader {
  /** In capitals, as repositories write them: a recap may well be called security.md. */
  private static final Pattern REPOSITORY_DOCUMENT =
      Pattern.compile(
          "(?:.*/)?(?:[Rr]eadme|README|LICEN[SC]E|CONTRIBUTING|CODE[_-]OF[_-]CONDUCT|CHANGELOG"
              + "|SECURITY|GOVERNANCE|MAINTAINERS|OWNERS|AUTHORS|NOTICE|SUPPORT"
              + "|PULL_REQUEST_TEMPLATE|ISSUE_TEMPLATE)(?:[._-][^/]*)?\\.\\w+");

  private static final Pattern README = Pattern.compile("(?i)(?:.*/)?readme(?:[._-][^/]*)?\\.\\w+");
  private static final Pattern SECTION_INDEX =
      Pattern.compile("(?:.*/)?_index(?:\\.[\\w-]+)?\\.\\w+");
  private static final Set<String> PAGE_FURNITURE =
      Set.of("layout", "weight", "type", "menu", "sidebar", "aside", "outline", "cascade", "hide");
  private static final Set<String> SHOWN =
      Set.of("img", "video", "iframe", "audio", "table", "svg");
  private static final Set<String> HIDDEN = Set.of("script", "style", "meta", "link", "template");
  private static final Pattern EMPHASIS = Pattern.compile("^(\\*{1,3})([^*]+)\\1$");
  private static final String LARGE_FILE_POINTER = "version https://git-lfs.github.com/spec/";

  private final RecapRules rules;

  /** Reads by these rules. */
  public RecapReader(RecapRules rules) {
    this.rules = rules;
  }

  /** What a file is. Every input has an answer; none is an exception. */
  public Reading read(SourceFile file, Origin origin, AssetFinder assets) {
    try {
      return accepted(file, origin, assets);
    } catch (RefusedException refused) {
      return new Reading.Refused(refused.problem());
    }
  }

  /** The refusal of a file that is larger than the site takes, known before it is read. */
  public static Problem tooLarge(String path, long size, long largest) {
    return problem(
        path,
        Position.file(),
        "too-large",
        "The file has " + size + " bytes and " + largest + " are allowed; split it.");
  }

  /** The refusal of a path that no page can have. */
  public static Problem unsafePath(String path) {
    return problem(
        path,
        Position.file(),
        "path-unsafe",
        "The path has a part that no page can have (.., a control character, a backslash, or a name"
            + " of more than 230 bytes); rename the file.");
  }

  /** Files of data that cannot be read: their pages lack what they tell. */
  public static List<Problem> unreadable(TalkData data) {
    return data.broken().entrySet().stream()
        .map(
            file ->
                problem(
                    file.getKey(),
                    file.getValue().position(),
                    "data-unreadable",
                    "The file of data is left out: " + file.getValue().sentence()))
        .toList();
  }

  private Reading accepted(SourceFile file, Origin origin, AssetFinder assets)
      throws RefusedException {
    String path = file.path();
    if (file.bytes().length > rules.largestFile()) {
      throw new RefusedException(tooLarge(path, file.bytes().length, rules.largestFile()));
    }
    PagePath page =
        PagePath.of(rules.root(), rules.prefix(), path)
            .orElseThrow(() -> new RefusedException(unsafePath(path)));
    String text = FrontMatterReader.normalised(decoded(file));
    if (text.startsWith(LARGE_FILE_POINTER)) {
      throw refused(
          path,
          new Position(1, 1),
          "lfs-pointer",
          "The file is a Git LFS pointer; keep Markdown out of LFS.");
    }
    Document document;
    try {
      document = FrontMatterReader.read(text);
    } catch (FrontMatterException broken) {
      if (broken.code().equals("front-matter-missing")
          && REPOSITORY_DOCUMENT.matcher(path).matches()) {
        return new Reading.Ignored(path);
      }
      throw refused(path, broken.position(), broken.code(), broken.sentence());
    }
    var front = new Matter(document.frontMatter(), rules.words());
    // Jekyll keeps drafts in a folder of their own.
    if (isDraft(front) || page.parts().contains("_drafts")) {
      return new Reading.Draft(path);
    }
    if (Plenty.isExceeded(document.body())) {
      throw refused(
          path,
          new Position(document.bodyLine(), 0),
          "too-many-parts",
          "The text has more than 30,000 lines or 10,000 addresses; split it.");
    }
    var masked = new BodyText(Contributors.masked(document.body(), front), document.bodyLine());
    return assembled(new RecapAssembly(rules, path, text, page, front, masked, origin), assets);
  }

  private static Reading assembled(RecapAssembly assembly, AssetFinder assets)
      throws RefusedException {
    String path = assembly.path();
    Matter front = assembly.front();
    Element body =
        MarkdownRenderer.render(assembly.body().text())
            .map(org.jsoup.nodes.Document::body)
            .orElseThrow(
                () ->
                    refused(
                        path,
                        new Position(assembly.body().firstLine(), 0),
                        "too-nested",
                        "The text is nested deeper than a page can show; flatten it."));
    boolean empty = isEmpty(body);
    checkIsRecap(path, front, empty);
    String title =
        front
            .first(Meaning.TITLE)
            .map(Field::text)
            .map(PlainText::line)
            .map(line -> EMPHASIS.matcher(line).replaceFirst("$2"))
            .filter(line -> !line.isEmpty())
            .orElseThrow(
                () ->
                    refused(
                        path,
                        new Position(1, 1),
                        "title-missing",
                        "The front matter has no title; add title: with one line of text."));
    return new Reading.Accepted(assembly.assemble(title, Shown.of(body), empty, assets));
  }

  private static void checkIsRecap(String path, Matter front, boolean empty)
      throws RefusedException {
    boolean furniture = front.holdsOnly(PAGE_FURNITURE);
    boolean index = SECTION_INDEX.matcher(path).matches();
    boolean readme =
        README.matcher(path).matches()
            && front.first(Meaning.PUBLISHED).isEmpty()
            && front.first(Meaning.EVENT).isEmpty();
    boolean hollow =
        empty
            && front.first(Meaning.SUMMARY).isEmpty()
            && front.first(Meaning.LINK).map(Field::text).filter(Links::isHttp).isEmpty()
            && NamedVideos.of(front).isEmpty();
    if (furniture || index || readme || hollow) {
      String what =
          index
              ? "a section index"
              : readme ? "a document of the repository" : "a page without text";
      throw refused(
          path,
          new Position(1, 1),
          "not-a-recap",
          "This is "
              + what
              + ", not a recap; write a text, or exclude the file in content.exclude.");
    }
  }

  private static boolean isEmpty(Element body) {
    return body.stream()
        .noneMatch(
            element ->
                SHOWN.contains(element.normalName())
                    || (!element.ownText().isBlank() && !Ancestry.isWithin(element, HIDDEN)));
  }

  private static boolean isDraft(Matter front) {
    return says(front, "draft", Set.of("true", "yes", "on", "1"))
        || says(front, "published", Set.of("false", "no", "off", "0"))
        || says(front, "status", Set.of("draft", "hidden", "unpublished", "private"));
  }

  private static boolean says(Matter front, String key, Set<String> words) {
    Optional<String> word = front.named(key).map(field -> field.text().toLowerCase(Locale.ROOT));
    return word.filter(words::contains).isPresent();
  }

  private static String decoded(SourceFile file) throws RefusedException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes())).toString();
    } catch (CharacterCodingException broken) {
      throw refused(
          file.path(),
          new Position(EncodingFault.line(file.bytes()), 0),
          "encoding-invalid",
          "The file is not UTF-8; save it as UTF-8.");
    }
  }

  private static RefusedException refused(
      String path, Position position, String code, String message) {
    return new RefusedException(problem(path, position, code, message));
  }

  private static Problem problem(String path, Position position, String code, String message) {
    return new Problem(path, position.line(), position.column(), ProblemLevel.ERROR, code, message);
  }
}
