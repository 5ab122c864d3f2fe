package dev.afterword.producer.recap;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.Confidence;
import dev.afterword.contract.ImageReference;
import dev.afterword.contract.Person;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapKind;
import dev.afterword.contract.Revision;
import dev.afterword.contract.Session;
import dev.afterword.contract.Summary;
import dev.afterword.contract.TitleSource;
import dev.afterword.contract.Video;
import dev.afterword.producer.frontmatter.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Puts the parts of one recap together. */
final class RecapAssembly {
  private final RecapRules rules;
  private final String path;
  private final String text;
  private final PagePath page;
  private final Matter front;
  private final BodyText body;
  private final Origin origin;
  private final Warnings warnings;

  RecapAssembly(
      RecapRules rules,
      String path,
      String text,
      PagePath page,
      Matter front,
      BodyText body,
      Origin origin) {
    this.rules = rules;
    this.path = path;
    this.text = text;
    this.page = page;
    this.front = front;
    this.body = body;
    this.origin = origin;
    this.warnings = new Warnings(path);
  }

  String path() {
    return path;
  }

  Matter front() {
    return front;
  }

  BodyText body() {
    return body;
  }

  /** Some pages are told by their front matter alone. */
  private String words(String title, Shown shown) {
    String summary = front.first(Meaning.SUMMARY).map(Field::text).orElse("");
    return title + "\n" + summary + "\n" + shown.words();
  }

  Recap assemble(String title, Shown shown, boolean empty, AssetFinder assets) {
    var images = new Images(path, assets, warnings);
    Addresses addresses =
        Addresses.of(front, page, origin.formerPaths(), empty, rules.languages(), warnings);
    Language language = Language.of(page, front, rules, title, () -> words(title, shown));
    Dates dates =
        Dates.of(front, page, origin.provenance().firstCommittedAt(), rules.zone(), warnings);
    Optional<ImageReference> cover = cover(images);
    List<Piece> pieces = Pieces.of(shown.body(), new VideoReader(images, body), rules.data());
    List<RecordedTalk> recorded = recorded(pieces, dates);
    RecapKind kind =
        Kinds.of(
            front,
            page,
            title,
            shown,
            addresses.external().isPresent(),
            !recorded.isEmpty(),
            dates.eventStart().isPresent());
    Programme talks = Talks.of(pieces, title, Kinds.isEvent(kind), recorded);
    List<Video> named = NamedVideos.of(front);
    Attendance attendance = Attendance.of(front, warnings);
    Crew crew = Crew.of(front, title, Kinds.isEvent(kind));
    Summary summary = Summaries.of(front, title, shown.body(), warnings);
    shown.named("img").forEach(image -> image(image, images));
    language.check(shown.letters(), warnings);
    Contributors.check(text, body, warnings);
    Markup.check(shown, body, warnings);
    var published = new BodyText(Directive.resolved(body.text(), rules.data()), body.firstLine());
    TemplateSyntax.check(published, warnings);
    var extra = ExtraFields.of(front, warnings);
    return new Recap(
        origin.id(),
        language.tag(),
        language.translationKey(),
        kind,
        EmailAddresses.removed(title),
        summary,
        dates.eventStart(),
        dates.eventEnd(),
        dates.publishedAt(),
        dates.updatedAt(),
        attendance.mode(),
        attendance.series(),
        attendance.place(),
        crew.organisers(),
        crew.authors(),
        Tags.of(front),
        cover,
        page.page(),
        addresses.aliases(),
        addresses.external(),
        published.text(),
        Revision.of(recorded.isEmpty() ? text : text + published.text() + recorded),
        sessions(talks, named, kind, title),
        unclaimed(talks, named, kind),
        talks.resources(),
        images.assets(),
        announce(),
        dates.announceAt(),
        origin.provenance(),
        warnings.all(),
        extra);
  }

  /** What data tells of this page: the talks it refers to, then all others that are its own. */
  private List<RecordedTalk> recorded(List<Piece> pieces, Dates dates) {
    return Stream.concat(
            pieces.stream()
                .filter(Piece.Recorded.class::isInstance)
                .map(piece -> ((Piece.Recorded) piece).talk()),
            rules.data().of(page, dates, rules.zone()).stream().filter(talk -> !talk.isEmpty()))
        .distinct()
        .toList();
  }

  private Optional<ImageReference> cover(Images images) {
    return front
        .first(Meaning.COVER)
        .filter(field -> !field.text().isEmpty())
        .flatMap(field -> images.resolve(field.text(), field::position));
  }

  private void image(Element image, Images images) {
    String source = image.attr("src");
    images.resolve(source, () -> body.find(source));
  }

  /** An episode is one talk, and front matter names its recording. */
  private List<Session> sessions(Programme talks, List<Video> named, RecapKind kind, String title) {
    if (kind != RecapKind.EPISODE || named.isEmpty() || !talks.sessions().isEmpty()) {
      return talks.sessions();
    }
    List<Person> speakers = People.of(front, Meaning.GUESTS);
    return List.of(
        new Session(
            1,
            title,
            TitleSource.DATA,
            Confidence.HIGH,
            speakers,
            Optional.empty(),
            named,
            List.of(),
            Optional.empty()));
  }

  private static List<Video> unclaimed(Programme talks, List<Video> named, RecapKind kind) {
    List<Video> videos = new ArrayList<>(talks.unclaimed());
    List<String> known =
        Stream.concat(
                talks.unclaimed().stream(),
                talks.sessions().stream().flatMap(session -> session.videos().stream()))
            .map(video -> Links.comparable(video.url()))
            .toList();
    boolean taken = kind == RecapKind.EPISODE && talks.sessions().isEmpty();
    named.stream()
        .filter(video -> !taken && !known.contains(Links.comparable(video.url())))
        .forEach(videos::add);
    return videos.stream()
        .filter(video -> !taken || named.stream().noneMatch(it -> it.url().equals(video.url())))
        .toList();
  }

  private AnnounceMode announce() {
    return front
        .named("announce")
        .map(Field::text)
        .flatMap(RecapAssembly::mode)
        .orElse(origin.announce());
  }

  private static Optional<AnnounceMode> mode(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "none", "no", "false", "never" -> Optional.of(AnnounceMode.NONE);
      case "new" -> Optional.of(AnnounceMode.NEW);
      case "edit" -> Optional.of(AnnounceMode.EDIT);
      default -> Optional.empty();
    };
  }
}
