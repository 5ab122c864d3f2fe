package dev.afterword.renderer.site;

import dev.afterword.contract.Asset;
import dev.afterword.contract.Digests;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Person;
import dev.afterword.contract.Place;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.Revision;
import dev.afterword.contract.Session;
import dev.afterword.contract.Video;
import dev.afterword.renderer.address.Reference;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.file.Checksum;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes from an event what the site has to know about a recap. */
public final class Knowledge {
  private static final String PAGE = ".html";
  private static final String TRACK = "<track";
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final JsonCodec JSON = new JsonCodec();

  private Knowledge() {}

  /**
   * What an event says.
   *
   * @param bytes the event as it lies in the log
   * @throws UnrenderableException if its paths cannot be files of a site
   */
  public static Known of(RecapEvent event, byte[] bytes, Location location)
      throws UnrenderableException {
    try {
      return switch (event) {
        case RecapEvent.RecapPublished published ->
            live(published.recap(), Checksum.of(bytes), location);
        case RecapEvent.RecapWithdrawn gone ->
            new Known.Gone(
                gone.id(),
                language(gone.language()),
                gone.title(),
                gone.reason(),
                page(gone.path()),
                new Revision(Digests.sha256(bytes)),
                gone.provenance().firstCommittedAt(),
                gone.provenance().committedAt(),
                location);
      };
    } catch (IllegalArgumentException unfit) {
      throw new UnrenderableException(String.valueOf(unfit.getMessage()), unfit);
    }
  }

  private static void judge(Asset asset) {
    if (!new SitePath(asset.path()).value().isEmpty()
        && !DIGEST.matcher(asset.sha256()).matches()) {
      throw new IllegalArgumentException("an asset is named by its SHA-256: " + asset.path());
    }
  }

  private static String language(String language) {
    if (!LANGUAGE.matcher(language).matches()) {
      throw new IllegalArgumentException("the language is no code such as zh or en");
    }
    return language;
  }

  private static Known.Live live(Recap recap, String content, Location location) {
    SitePath path = page(recap.path());
    recap.assets().forEach(Knowledge::judge);
    return new Known.Live(
        card(recap, path),
        recap.revision(),
        content,
        recap.provenance().firstCommittedAt(),
        recap.updatedAt().orElse(recap.provenance().committedAt()),
        sessions(recap),
        recap.aliases().stream().flatMap(Knowledge::alias).toList(),
        recap.assets(),
        new Extraction(recap, path).extracts(),
        location);
  }

  /** Whether a body may say something about subtitles; only then watch pages read it. */
  public static boolean mentionsSubtitles(String body) {
    int at = body.indexOf('<');
    while (at >= 0 && !body.regionMatches(true, at, TRACK, 0, TRACK.length())) {
      at = body.indexOf('<', at + 1);
    }
    return at >= 0;
  }

  /** What the watch pages read: the talk, and what the body says about subtitles. */
  private static List<String> sessions(Recap recap) {
    String subtitles = mentionsSubtitles(recap.body()) ? Digests.sha256(recap.body()) : "";
    return recap.sessions().stream()
        .map(session -> subtitles.isEmpty() ? digest(session) : digest(session) + subtitles)
        .toList();
  }

  private static String digest(Session session) {
    return Checksum.of(JSON.write(session));
  }

  private static Card card(Recap recap, SitePath path) {
    List<Card.Talk> talks = recap.sessions().stream().map(session -> talk(session, path)).toList();
    Optional<Picture> cover = recap.cover().flatMap(image -> Picture.of(image, path));
    Optional<String> place = recap.location().map(Place::raw);
    Optional<String> city = recap.location().flatMap(Place::city);
    Optional<String> url = recap.externalUrl().flatMap(Knowledge::external);
    List<Object> parts =
        List.of(
            List.of(recap.id(), language(recap.language()), recap.translationKey(), recap.kind()),
            List.of(recap.title(), recap.summary().text(), recap.date(), recap.mode()),
            List.of(place, city, recap.series(), recap.tags(), cover.map(Picture::key)),
            List.of(path, url, talks));
    return new Card(
        recap.id(),
        recap.language(),
        recap.translationKey(),
        recap.kind(),
        recap.title(),
        recap.summary().text(),
        recap.date(),
        recap.mode(),
        place,
        city,
        recap.series(),
        recap.tags(),
        cover,
        path,
        url,
        talks,
        Checksum.of(JSON.write(parts)));
  }

  private static Optional<String> external(String url) {
    return new Reference(new SitePath("index.html"))
        .media(url)
        .filter(address -> address.startsWith("http"));
  }

  private static Card.Talk talk(Session session, SitePath path) {
    var reference = new Reference(path);
    return new Card.Talk(
        session.number(),
        session.title(),
        session.speakers().stream().map(Person::name).toList(),
        session.videos().stream()
            .map(Video::url)
            .flatMap(url -> reference.media(url).stream())
            .filter(url -> url.startsWith("http"))
            .toList());
  }

  private static SitePath page(String path) {
    if (!path.endsWith(PAGE)) {
      throw new IllegalArgumentException("the path of a page ends in " + PAGE);
    }
    return new SitePath(path);
  }

  /** An old address that is no file of a site is not worth refusing the recap. */
  private static Stream<SitePath> alias(String written) {
    String path = written.replaceFirst("[?#].*$", "").replaceFirst("^/+", "");
    boolean file = path.endsWith(PAGE) || path.endsWith(".htm");
    String target = file ? path : path.replaceFirst("/*$", "/index.html").replaceFirst("^/", "");
    try {
      return Stream.of(new SitePath(target));
    } catch (IllegalArgumentException unfit) {
      return Stream.empty();
    }
  }
}
