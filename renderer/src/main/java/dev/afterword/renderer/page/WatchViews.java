package dev.afterword.renderer.page;

import dev.afterword.contract.Person;
import dev.afterword.contract.Place;
import dev.afterword.contract.Recap;
import dev.afterword.contract.Session;
import dev.afterword.contract.Video;
import dev.afterword.contract.VideoProvider;
import dev.afterword.renderer.address.Reference;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.markdown.BodyRenderer;
import dev.afterword.renderer.markdown.Recording;
import dev.afterword.renderer.markdown.Subtitle;
import dev.afterword.renderer.page.model.Link;
import dev.afterword.renderer.page.model.OtherTalk;
import dev.afterword.renderer.page.model.RecordingView;
import dev.afterword.renderer.page.model.WatchView;
import dev.afterword.renderer.site.Card;
import dev.afterword.renderer.site.Facet;
import dev.afterword.renderer.site.Output;
import dev.afterword.renderer.site.Picture;
import dev.afterword.renderer.site.ShelfKey;
import dev.afterword.renderer.site.SiteAddresses;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows one talk on its own page. */
final class WatchViews {
  private final SiteSettings settings;
  private final Output.WatchPage output;
  private final Recap recap;
  private final Session session;
  private final Words words;
  private final Reference reference;
  private final Map<String, List<Subtitle>> subtitles;

  WatchViews(
      SiteSettings settings,
      Output.WatchPage output,
      Recap recap,
      Words words,
      BodyRenderer bodies) {
    this.settings = settings;
    this.output = output;
    this.recap = recap;
    this.session =
        recap.sessions().stream()
            .filter(candidate -> candidate.number() == output.number())
            .findFirst()
            .orElseThrow();
    this.words = words;
    this.reference = new Reference(output.recap().path(), output.path());
    this.subtitles = bodies.subtitles(reference, recap.body());
  }

  WatchView view() {
    List<RecordingView> players = players();
    return new WatchView(
        session.title(),
        session.number(),
        recap.sessions().size(),
        session.speakers().stream()
            .map(Person::name)
            .filter(name -> !name.isBlank())
            .map(this::speaker)
            .toList(),
        session.summary().orElse(""),
        players,
        new ResourceViews(reference, words).of(session.resources()),
        recap.title(),
        output.recap().path().from(output.path()),
        Words.machine(recap.date()),
        words.date(recap.date(), settings.zone()),
        recap.location().map(Place::raw).orElse(""),
        still().or(this::cover).map(picture -> picture.absolute(settings)).orElse(""),
        players.stream()
            .filter(RecordingView::playable)
            .map(RecordingView::url)
            .filter(url -> url.startsWith("http"))
            .findFirst()
            .orElse(""),
        output.recap().talks().stream().map(this::other).toList(),
        players.stream().anyMatch(player -> !player.player().isEmpty()));
  }

  private Link speaker(String name) {
    var key = new ShelfKey(recap.language(), Facet.SPEAKER, name);
    return new Link(name, SiteAddresses.shelf(key).from(output.path()));
  }

  private Optional<Picture> cover() {
    return output.recap().cover();
  }

  private Optional<Picture> still() {
    return session.videos().stream()
        .flatMap(video -> video.poster().stream())
        .flatMap(image -> Picture.of(image, output.recap().path()).stream())
        .findFirst();
  }

  private List<RecordingView> players() {
    List<RecordingView> players = allPlayers();
    return players.size() < 2 ? players : players.stream().distinct().toList();
  }

  private List<RecordingView> allPlayers() {
    return session.videos().stream()
        .flatMap(
            video ->
                reference
                    .media(video.url())
                    .map(url -> new Recording(url, session.title(), poster(video)))
                    .map(
                        recording ->
                            RecapViews.view(
                                recording,
                                video.provider() == VideoProvider.FILE,
                                subtitles.getOrDefault(recording.url(), List.of())))
                    .stream())
        .toList();
  }

  private Optional<String> poster(Video video) {
    return video
        .poster()
        .flatMap(image -> Picture.of(image, output.recap().path()))
        .or(this::cover)
        .map(picture -> picture.from(output.path()));
  }

  private OtherTalk other(Card.Talk talk) {
    boolean self = talk.number() == session.number();
    SitePath page =
        talk.videos().isEmpty()
            ? output.recap().path()
            : SiteAddresses.watch(output.recap().path(), talk.number());
    return new OtherTalk(
        Words.twoDigits(talk.number()),
        talk.title(),
        self ? "" : page.from(output.path()),
        talk.speakers());
  }
}
