package dev.afterword.renderer.page;

import dev.afterword.contract.Recap;
import dev.afterword.contract.Video;
import dev.afterword.contract.VideoProvider;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.markdown.Body;
import dev.afterword.renderer.markdown.BodyMemory;
import dev.afterword.renderer.markdown.BodyRenderer;
import dev.afterword.renderer.markdown.SeenPictures;
import dev.afterword.renderer.page.model.Alternate;
import dev.afterword.renderer.page.model.Frame;
import dev.afterword.renderer.page.model.Gone;
import dev.afterword.renderer.page.model.Moved;
import dev.afterword.renderer.site.Output;
import dev.afterword.renderer.site.SiteAddresses;
import dev.afterword.renderer.site.UnrenderableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the HTML pages of a site, each from what its output reads. */
public final class PageWriter {
  private final SiteSettings settings;
  private final Theme theme;
  private final StructuredData data;
  private final Frames frames;
  private final Templates templates;
  private final BodyRenderer bodies = new BodyRenderer();
  private final BodyMemory memory;
  private final Tints tints = new Tints();

  /**
   * For a site in a theme.
   *
   * @param memory of the bodies that pages had in any theme
   * @throws ThemeException if a template of it is none
   */
  public PageWriter(SiteSettings settings, Theme theme, StructuredData data, BodyMemory memory) {
    this.memory = memory;
    this.data = data;
    this.settings = settings;
    this.theme = theme;
    this.templates = new Templates(theme.templates());
    this.frames = new Frames(settings, theme, new Shells(settings, theme, templates));
  }

  /** The page of a recap. A body that cannot be shown does not cost the page. */
  public Rendered recap(Output.RecapPage output, Recap recap) {
    var views = new RecapViews(settings, output, recap, theme.words(recap.language()));
    Optional<String> problem = Optional.empty();
    Optional<Body> body = Optional.empty();
    try {
      body = Optional.of(body(output, recap, views));
    } catch (UnrenderableException unfit) {
      problem = Optional.of(String.valueOf(unfit.getMessage()));
    }
    Frame frame =
        frames.article(
            new Frames.Place(output.path(), recap.language(), output.around().languages()),
            said(output, recap, views),
            alternates(output, recap));
    String html = fill("recap.ftlh", frame, "recap", views.view(body));
    return new Rendered(html, problem);
  }

  private Body body(Output.RecapPage output, Recap recap, RecapViews views)
      throws UnrenderableException {
    var isHere = new PicturesHere(() -> views.pictures(theme.files().keySet()));
    Optional<Body> known = memory.find(output.path(), output.content(), isHere);
    return known.isPresent() ? known.get() : rendered(output, recap, views, isHere);
  }

  private Body rendered(Output.RecapPage output, Recap recap, RecapViews views, PicturesHere isHere)
      throws UnrenderableException {
    var seen = new SeenPictures(isHere);
    Body body =
        bodies.render(
            output.path(),
            recap.body(),
            recap.title(),
            recap.sessions(),
            views.recordings(),
            views.cover().map(picture -> picture.from(output.path())),
            seen);
    memory.add(output.path(), output.content(), body, seen.answers());
    return body;
  }

  private Frames.Said said(Output.RecapPage output, Recap recap, RecapViews views) {
    String video =
        recap.allVideos().stream()
            .filter(candidate -> candidate.provider() == VideoProvider.FILE)
            .map(Video::url)
            .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
            .findFirst()
            .orElse("");
    return new Frames.Said(
        recap.title(),
        recap.summary().text(),
        views.cover().map(picture -> picture.absolute(settings)).orElse(""),
        video,
        recap.revision().value(),
        data.of(output, recap),
        data.tags(output, recap));
  }

  private List<Alternate> alternates(Output.RecapPage output, Recap recap) {
    if (output.around().translations().isEmpty()) {
      return List.of();
    }
    var all = new ArrayList<Alternate>();
    all.add(new Alternate(recap.language(), settings.absolute(output.path())));
    for (Output.Neighbour other : output.around().translations()) {
      if (all.stream().noneMatch(known -> known.language().equals(other.language()))) {
        all.add(new Alternate(other.language(), settings.absolute(other.path())));
      }
    }
    return List.copyOf(all);
  }

  /** The page that says that a recap was withdrawn. */
  public String gone(Output.GonePage output) {
    var gone = output.gone();
    var said = new Frames.Said(gone.title(), "", "", "", gone.revision().value(), "", List.of());
    var place = new Frames.Place(output.path(), gone.language(), output.languages());
    Frame frame = frames.notice(place, said);
    return fill(
        "gone.ftlh",
        frame,
        "gone",
        new Gone(gone.title(), theme.words(gone.language()).reason(gone.reason())));
  }

  /** The page that leads from a former address to the present one. */
  public String moved(Output.MovedPage output) {
    var target = output.target();
    var moved =
        new Moved(
            target.language(),
            target.title(),
            target.path().from(output.path()),
            settings.absolute(target.path()),
            output.path().toBase(),
            theme.stylesheet().encoded());
    return templates.fill(
        "moved.ftlh", Map.of("moved", moved, "w", theme.words(target.language()).all()));
  }

  /** The front page of a language. */
  public String front(Output.FrontPage output) {
    Frame frame =
        frames.list(
            new Frames.Place(output.path(), output.language(), output.languages()),
            SiteAddresses.front(output.language()),
            settings.title(),
            frames.fronts(output.languages()));
    return fill(
        "front.ftlh", frame, "front", lists(output.path(), output.language()).front(output));
  }

  /** Recaps of a shelf. */
  public String list(Output.ListPage output) {
    var view = lists(output.path(), output.key().language()).list(output);
    Frame frame = frame(output.path(), output.key().language(), view.title(), output.languages());
    return fill("list.ftlh", frame, "list", view);
  }

  /** All shelves of a facet. */
  public String overview(Output.OverviewPage output) {
    var view = lists(output.path(), output.overview().language()).overview(output.overview());
    String language = output.overview().language();
    Frame frame = frame(output.path(), language, view.title(), output.languages());
    return fill("overview.ftlh", frame, "overview", view);
  }

  /** A page that its template alone makes. */
  public String plain(Output.PlainPage output) {
    String title = theme.words(output.language()).word(output.template());
    Frame frame = frame(output.path(), output.language(), title, output.languages());
    return fill(output.template() + ".ftlh", frame, "plain", Map.of());
  }

  /** One talk with its player. */
  public String watch(Output.WatchPage output, Recap recap) {
    var view =
        new WatchViews(settings, output, recap, theme.words(recap.language()), bodies).view();
    var said =
        new Frames.Said(
            view.title(),
            view.summary(),
            view.image(),
            view.video(),
            "",
            data.of(output, recap),
            List.of());
    var place = new Frames.Place(output.path(), recap.language(), output.languages());
    Frame frame = frames.article(place, said, List.of());
    return fill("watch.ftlh", frame, "watch", view);
  }

  private ListViews lists(SitePath path, String language) {
    return new ListViews(settings, path, theme.words(language), tints);
  }

  private Frame frame(SitePath path, String language, String title, List<String> languages) {
    return frames.list(new Frames.Place(path, language, languages), path, title, List.of());
  }

  /** What a wrong address shows. */
  public String notFound(Output.NotFound output) {
    Words words = theme.words(settings.defaultLanguage());
    Frame frame =
        frames.notice(
            new Frames.Place(output.path(), settings.defaultLanguage(), output.languages()),
            Frames.Said.title(words.word("missing")));
    return fill("not-found.ftlh", frame, "missing", Map.of());
  }

  /** What crawlers ask for. */
  public String robots() {
    return "# Afterword\nUser-agent: *\nAllow: /\nSitemap: "
        + settings.absolute(new SitePath("sitemap.xml"))
        + "\n";
  }

  private String fill(String template, Frame frame, String name, Object model) {
    var all = new HashMap<String, Object>();
    all.put("frame", frame);
    all.put("w", theme.words(frame.language()).all());
    all.put(name, model);
    return templates.fill(template, all);
  }
}
