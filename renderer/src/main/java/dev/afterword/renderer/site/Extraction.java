package dev.afterword.renderer.site;

import dev.afterword.contract.Asset;
import dev.afterword.contract.Person;
import dev.afterword.contract.Place;
import dev.afterword.contract.Recap;
import dev.afterword.contract.Session;
import dev.afterword.contract.Video;
import dev.afterword.contract.VideoProvider;
import dev.afterword.renderer.address.Reference;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.search.SearchTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes out of a recap what files for programs need, while its body is at hand. */
final class Extraction {
  private final Recap recap;
  private final SitePath page;
  private final Reference reference;

  Extraction(Recap recap, SitePath page) {
    this.recap = recap;
    this.page = page;
    this.reference = new Reference(page);
  }

  Extracts extracts() {
    return new Extracts(recordings(), recap.eventStart(), recap.eventEnd(), terms());
  }

  private SearchTerms terms() {
    var terms = new SearchTerms.Builder().title(recap.title()).about(recap.summary().text());
    recap.tags().forEach(terms::about);
    recap.series().ifPresent(terms::about);
    recap.location().map(Place::raw).ifPresent(terms::about);
    recap.authors().forEach(author -> terms.about(author.name()));
    for (Session session : recap.sessions()) {
      terms.about(session.title());
      session.speakers().forEach(speaker -> terms.about(speaker.name()));
      session.summary().ifPresent(terms::about);
    }
    return terms.body(recap.body()).build();
  }

  private List<Recording> recordings() {
    var all = new ArrayList<Recording>();
    for (Session session : recap.sessions()) {
      List<String> speakers = session.speakers().stream().map(Person::name).toList();
      for (Video video : session.videos()) {
        recording(video, session.title(), speakers, session.number()).ifPresent(all::add);
      }
    }
    for (Video video : recap.videos()) {
      recording(video, recap.title(), List.of(), 0).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Recording> recording(
      Video video, String title, List<String> speakers, int watched) {
    if (video.provider() != VideoProvider.FILE) {
      return Optional.empty();
    }
    Optional<Picture> poster = video.poster().flatMap(image -> Picture.of(image, page));
    Optional<Asset> asset = asset(video.url());
    if (asset.isPresent()) {
      Optional<SitePath> file = asset.map(found -> new SitePath(found.path()));
      Optional<String> type = video.mediaType().or(() -> asset.map(Asset::mediaType));
      Optional<Long> length = asset.map(Asset::size);
      return Optional.of(new Recording(title, speakers, file, "", type, length, poster, watched));
    }
    return reference
        .media(video.url())
        .filter(url -> url.startsWith("http://") || url.startsWith("https://"))
        .map(
            url ->
                new Recording(
                    title,
                    speakers,
                    Optional.empty(),
                    url,
                    video.mediaType(),
                    Optional.empty(),
                    poster,
                    watched));
  }

  /** The file of ours that plays at an address. */
  private Optional<Asset> asset(String url) {
    Optional<String> link = reference.media(url);
    return recap.assets().stream()
        .filter(asset -> link.equals(Optional.of(new SitePath(asset.path()).from(page))))
        .findFirst();
  }
}
