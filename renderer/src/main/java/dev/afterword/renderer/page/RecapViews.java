package dev.afterword.renderer.page;

import dev.afterword.contract.Digests;
import dev.afterword.contract.Person;
import dev.afterword.contract.Place;
import dev.afterword.contract.Recap;
import dev.afterword.contract.Resource;
import dev.afterword.contract.Session;
import dev.afterword.contract.Video;
import dev.afterword.contract.VideoProvider;
import dev.afterword.renderer.address.Reference;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.address.Watch;
import dev.afterword.renderer.markdown.Body;
import dev.afterword.renderer.markdown.Recording;
import dev.afterword.renderer.markdown.Subtitle;
import dev.afterword.renderer.page.model.Heading;
import dev.afterword.renderer.page.model.Link;
import dev.afterword.renderer.page.model.NeighbourView;
import dev.afterword.renderer.page.model.PersonView;
import dev.afterword.renderer.page.model.RecapView;
import dev.afterword.renderer.page.model.RecordingView;
import dev.afterword.renderer.page.model.ResourceView;
import dev.afterword.renderer.page.model.SubtitleView;
import dev.afterword.renderer.page.model.TalkView;
import dev.afterword.renderer.page.model.Translation;
import dev.afterword.renderer.site.Facet;
import dev.afterword.renderer.site.Output;
import dev.afterword.renderer.site.Picture;
import dev.afterword.renderer.site.ShelfKey;
import dev.afterword.renderer.site.SiteAddresses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows one recap. */
final class RecapViews {
  /** A page with less needs no table of contents. */
  private static final int FEWEST_CONTENTS = 3;

  private static final int DEEPEST_CONTENTS = 3;

  private final SiteSettings settings;
  private final Output.RecapPage output;
  private final Recap recap;
  private final Words words;
  private final Reference reference;

  RecapViews(SiteSettings settings, Output.RecapPage output, Recap recap, Words words) {
    this.settings = settings;
    this.output = output;
    this.recap = recap;
    this.words = words;
    this.reference = new Reference(output.path());
  }

  Optional<Picture> cover() {
    return recap.cover().flatMap(image -> Picture.of(image, output.path()));
  }

  /** The files of ours that the body may show, as the page loads them. */
  Set<String> pictures(Set<SitePath> ofTheme) {
    return Stream.concat(
            recap.assets().stream().map(asset -> new SitePath(asset.path())), ofTheme.stream())
        .map(file -> file.from(output.path()))
        .collect(Collectors.toSet());
  }

  /** Every video under the title of what it shows, in the order of the recap. */
  List<Recording> recordings() {
    Map<String, Recording> recordings = new LinkedHashMap<>();
    for (Session session : recap.sessions()) {
      session.videos().forEach(video -> add(recordings, video, session.title()));
    }
    recap.videos().forEach(video -> add(recordings, video, recap.title()));
    return List.copyOf(recordings.values());
  }

  private void add(Map<String, Recording> recordings, Video video, String title) {
    Optional<String> poster =
        video
            .poster()
            .flatMap(image -> Picture.of(image, output.path()))
            .map(picture -> picture.from(output.path()));
    reference
        .media(video.url())
        .ifPresent(url -> recordings.putIfAbsent(url, new Recording(url, title, poster)));
  }

  /** The view; without a body the page says so. */
  RecapView view(Optional<Body> body) {
    Body shown = body.orElseGet(Body::empty);
    List<RecordingView> missing = missing(shown);
    return new RecapView(
        recap.title(),
        recap.summary().text(),
        CardViews.kind(recap.kind(), words),
        recap.series().stream().map(name -> shelf(Facet.SERIES, name)).toList(),
        Words.machine(recap.date()),
        words.date(recap.date(), settings.zone()),
        recap.eventEnd().map(Words::machine).orElse(""),
        end(),
        recap.location().map(Place::raw).orElse(""),
        recap.location().flatMap(Place::city).map(city -> shelf(Facet.CITY, city).url()).orElse(""),
        CardViews.mode(recap.mode(), words),
        people(recap.organisers()),
        people(recap.authors()),
        translations(),
        cover().map(picture -> picture.from(output.path())).orElse(""),
        recap.sessions().stream().map(session -> talk(session, shown, missing)).toList(),
        contents(shown),
        body.isPresent(),
        shown.html(),
        missing,
        resources(recap.resources()),
        recap.tags().stream()
            .filter(tag -> !tag.isBlank())
            .map(tag -> shelf(Facet.TAG, tag))
            .toList(),
        neighbour(output.around().older()),
        neighbour(output.around().newer()),
        neighbour(output.around().previous()),
        neighbour(output.around().next()),
        announced(),
        shown.embeds() || missing.stream().anyMatch(view -> !view.player().isEmpty()));
  }

  private Link shelf(Facet facet, String name) {
    var key = new ShelfKey(recap.language(), facet, name);
    return new Link(name, SiteAddresses.shelf(key).from(output.path()));
  }

  private static List<Heading> contents(Body body) {
    List<Heading> headings =
        body.headings().stream()
            .filter(heading -> !body.anchors().containsValue(heading.id()))
            .filter(heading -> heading.level() <= DEEPEST_CONTENTS)
            .map(heading -> new Heading(heading.level(), "#" + heading.id(), heading.text()))
            .toList();
    return headings.size() < FEWEST_CONTENTS ? List.of() : headings;
  }

  private String end() {
    String start = words.date(recap.date(), settings.zone());
    return recap
        .eventEnd()
        .map(end -> words.date(end, settings.zone()))
        .filter(end -> !end.equals(start))
        .orElse("");
  }

  private List<PersonView> people(List<Person> people) {
    return people.stream()
        .map(
            person ->
                new PersonView(person.name(), person.url().flatMap(reference::link).orElse("")))
        .toList();
  }

  private List<Translation> translations() {
    return output.around().translations().stream()
        .map(
            other ->
                new Translation(
                    other.language(),
                    words.languageName(other.language()),
                    other.title(),
                    other.path().from(output.path())))
        .toList();
  }

  private TalkView talk(Session session, Body body, List<RecordingView> missing) {
    Stream<String> players =
        session.videos().stream()
            .flatMap(video -> reference.media(video.url()).stream())
            .flatMap(url -> player(url, body, missing).stream());
    String place =
        Optional.ofNullable(body.anchors().get(session.number()))
            .or(players::findFirst)
            .map(id -> "#" + id)
            .orElse("");
    return new TalkView(
        Words.twoDigits(session.number()),
        session.title(),
        place,
        output.watched().contains(session.number())
            ? SiteAddresses.watch(output.path(), session.number()).from(output.path())
            : "",
        session.speakers().stream()
            .map(Person::name)
            .filter(name -> !name.isBlank())
            .map(name -> shelf(Facet.SPEAKER, name))
            .toList(),
        resources(session.resources()));
  }

  private static Optional<String> player(String url, Body body, List<RecordingView> missing) {
    return Optional.ofNullable(body.players().get(url))
        .or(
            () ->
                missing.stream()
                    .filter(view -> view.id().equals(id(url)))
                    .map(RecordingView::id)
                    .findFirst());
  }

  private List<RecordingView> missing(Body body) {
    var playable = new ArrayList<String>();
    recap.allVideos().stream()
        .filter(video -> video.provider() == VideoProvider.FILE)
        .forEach(video -> reference.media(video.url()).ifPresent(playable::add));
    return recordings().stream()
        .filter(recording -> !body.shows(recording.url()))
        .map(recording -> view(recording, playable.contains(recording.url())))
        .toList();
  }

  static RecordingView view(Recording recording, boolean playable) {
    return view(recording, playable, List.of());
  }

  static RecordingView view(Recording recording, boolean playable, List<Subtitle> subtitles) {
    var watch = Watch.of(recording.url());
    return new RecordingView(
        id(recording.url()),
        recording.title(),
        playable ? recording.url() : watch.url(),
        playable,
        Recording.mediaType(recording.url()).orElse(""),
        recording.poster().orElse(""),
        watch.site(),
        subtitles.stream()
            .map(
                subtitle ->
                    new SubtitleView(
                        subtitle.url(), subtitle.kind(), subtitle.language(), subtitle.label()))
            .toList(),
        playable ? "" : watch.player().orElse(""));
  }

  private static String id(String url) {
    return "recording-" + Digests.sha256(url).substring(0, 10);
  }

  private List<ResourceView> resources(List<Resource> resources) {
    return new ResourceViews(reference, words).of(resources);
  }

  private List<Link> announced() {
    return output.around().announced().stream()
        .flatMap(post -> reference.link(post.url()).stream())
        .distinct()
        .map(url -> new Link(Watch.of(url).site(), url))
        .toList();
  }

  private List<NeighbourView> neighbour(Optional<Output.Neighbour> neighbour) {
    return neighbour.stream()
        .map(other -> new NeighbourView(other.title(), other.path().from(output.path())))
        .toList();
  }
}
