package dev.afterword.renderer;

import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapId;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.file.Compressed;
import dev.afterword.renderer.file.OwnFile;
import dev.afterword.renderer.file.Rebuilding;
import dev.afterword.renderer.file.SiteFolder;
import dev.afterword.renderer.file.Written;
import dev.afterword.renderer.machine.FeedPlanner;
import dev.afterword.renderer.markdown.BodyMemory;
import dev.afterword.renderer.page.Rendered;
import dev.afterword.renderer.page.Theme;
import dev.afterword.renderer.site.Known;
import dev.afterword.renderer.site.Output;
import dev.afterword.renderer.site.SiteIndex;
import dev.afterword.renderer.site.SitePlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder and what is known: brings the one to what the other says. The plan tells at which
 * paths another file may lie now; only files whose reads have changed are made. Used by one thread.
 */
final class Site implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Site.class);

  private final SiteSettings settings;
  private final Drawing drawing;
  private final BodyMemory bodyMemory = BodyMemory.ofThisMachine();
  private Content content;

  /** With more files to make, those of a new folder are made beside it. */
  private static final int MANY = 1000;

  private final AssetStore assets;
  private final RendererConfig config;
  private SiteFolder folder;
  private final SiteIndex index = new SiteIndex();
  private final SitePlan plan;
  private final Reads reads;

  /** What the folder holds, as far as it was made here. */
  private final Map<SitePath, Output> held = new HashMap<>();

  /** Paths that are not brought up to date yet. */
  private final Set<SitePath> open = new LinkedHashSet<>();

  /** Whether the folder was looked through for files that are wanted no more. */
  private boolean swept;

  /** Whether the templates of lists have been filled. */
  private boolean tried;

  /** Whether every page reads another theme than what the folder holds. */
  private boolean dressed;

  /** Whether an update was broken off, so that the journal may promise what is not there. */
  private boolean doubtful;

  /**
   * Opens the folder.
   *
   * @throws dev.afterword.renderer.page.ThemeException if a template of the theme is none
   * @throws dev.afterword.renderer.file.SiteWriteException if the folder cannot be written
   */
  Site(RendererConfig config, Theme theme) {
    this(config, theme, SiteFolder.open(config.site(), config.data()));
  }

  /** In a folder that is open; closes it. */
  Site(RendererConfig config, Theme theme, SiteFolder folder) {
    this.config = config;
    this.folder = folder;
    settings = config.settings();
    drawing = new Drawing(settings);
    content = new Content(settings, theme, bodyMemory);
    reads = new Reads(settings, theme);
    plan = new SitePlan(index, settings, Planners.all(settings));
    plan.dress(theme.files());
    assets = new AssetStore(config.data().resolve("assets"));
  }

  /**
   * Shows everything in another theme from the next {@link #update} on.
   *
   * @throws dev.afterword.renderer.page.ThemeException if a template of it is none
   */
  void dress(Theme theme) {
    content = new Content(settings, theme, bodyMemory);
    plan.dress(theme.files());
    if (reads.dress(theme)) {
      open.addAll(plan.paths());
      held.values().removeIf(Output::isPage);
      dressed = true;
    }
    tried = false;
  }

  /** Whether nothing lies there, and nothing is known that should. */
  boolean isBlank() {
    return index.recaps().isEmpty() && isNew();
  }

  /** Whether nobody has put anything there. */
  boolean isNew() {
    return folder.isNew();
  }

  SiteSettings settings() {
    return settings;
  }

  SiteIndex index() {
    return index;
  }

  /** The digest of a file as it lies in the folder. */
  Optional<String> digest(SitePath path) {
    return folder.digest(path);
  }

  /** What lies in the folder and is ours. */
  Collection<OwnFile> files() {
    return folder.files();
  }

  /** Recordings elsewhere that feeds name without their lengths. */
  List<String> unmeasured() {
    return settings.languages().stream()
        .flatMap(language -> plan.find(FeedPlanner.recordings(language)).stream())
        .flatMap(feed -> FeedPlanner.unmeasured(feed).stream())
        .distinct()
        .toList();
  }

  /** When a file of the folder has to appear. */
  Output.Stage stage(SitePath path) {
    return plan.find(path)
        .or(() -> plan.find(Compressed.of(path)))
        .map(Output::stage)
        .orElse(Output.Stage.INDEXES);
  }

  /**
   * Brings the folder up to date and makes it durable.
   *
   * @param again recaps whose pages are made even if nothing seems to have changed
   * @throws dev.afterword.renderer.file.SiteWriteException if the folder cannot be written; what is
   *     left over is done by the next call
   */
  Outcome update(Set<RecapId> again, Bodies bodies) {
    open.addAll(plan.follow());
    if (open.size() > MANY && folder.isNew() && Rebuilding.isWholePossible(config.site())) {
      return begin(again, bodies);
    }
    var outcome = new Outcome();
    bringUpToDate(again, bodies, outcome);
    return outcome;
  }

  /** The first files appear all at once, and without the care that a folder in use needs. */
  private Outcome begin(Set<RecapId> again, Bodies bodies) {
    var outcome = new Outcome();
    replace(beside(again, bodies, outcome), () -> {});
    return outcome;
  }

  private void bringUpToDate(Set<RecapId> again, Bodies bodies, Outcome outcome) {
    folder.discard();
    reads.forget();
    if (doubtful) {
      open.forEach(held::remove);
    }
    Due due = due(again);
    tryOn(due);
    doubtful = true;
    for (Output.Stage stage : Output.Stage.values()) {
      make(due.of(stage), bodies, outcome);
    }
    // They appear in the order in which they were put.
    folder.finish();
    reads.forget();
    sweep(due.unwanted());
    due.made().forEach(output -> held.put(output.path(), output));
    due.unwanted().forEach(held::remove);
    due.unwanted().forEach(bodyMemory::forget);
    open.clear();
    dressed = false;
    doubtful = false;
  }

  /**
   * Makes every file anew beside the folder.
   *
   * @throws dev.afterword.renderer.file.SiteWriteException if there is no room for it; nothing of
   *     it is left
   */
  Rebuilding rebuild(Bodies bodies) {
    open.addAll(plan.follow());
    return beside(Set.of(), bodies, new Outcome());
  }

  private Rebuilding beside(Set<RecapId> again, Bodies bodies, Outcome outcome) {
    var rebuilding = Rebuilding.begin(config.site(), config.data());
    SiteFolder live = folder;
    folder = rebuilding.fresh();
    boolean made = false;
    try {
      beginAnew();
      bringUpToDate(again, bodies, outcome);
      made = true;
      return rebuilding;
    } finally {
      folder = live;
      if (!made) {
        beginAnew();
        rebuilding.discard();
      }
    }
  }

  /**
   * Lets what was made beside take the place of the folder.
   *
   * @param reached told when it has
   * @throws dev.afterword.renderer.file.SiteWriteException if that is not possible; the next start
   *     brings it to an end, or takes it back
   */
  Rebuilding.Replaced replace(Rebuilding rebuilding, Runnable reached) {
    var replaced = rebuilding.replace(folder, reached);
    folder = replaced.folder();
    return replaced;
  }

  /** Nothing is known of what the folder holds. */
  private void beginAnew() {
    held.clear();
    open.addAll(plan.paths());
    swept = false;
  }

  /** A template that cannot be filled is found before anything is written. */
  private void tryOn(Due due) {
    var seen = new HashSet<Class<?>>();
    for (Output output : due.of(Output.Stage.INDEXES)) {
      if (!tried && output.isPage() && seen.add(output.getClass())) {
        content.of(output);
      }
    }
    tried = true;
  }

  private Due due(Set<RecapId> again) {
    var due = new Due();
    for (SitePath path : open) {
      Optional<Output> wanted = plan.find(path);
      if (wanted.isEmpty()) {
        due.remove(path);
      } else if (!wanted.get().equals(held.get(path))) {
        // What was put here is known to read something else; only of other runs a file has to tell.
        due.add(wanted.get(), held.containsKey(path) || !isCurrent(wanted.get()));
      }
    }
    for (RecapId id : again) {
      index
          .find(id)
          .flatMap(known -> plan.find(known.path()))
          .filter(output -> output instanceof Output.RecapPage page && page.id().equals(id))
          .ifPresent(page -> due.add(page, true));
    }
    return due;
  }

  private boolean isCurrent(Output output) {
    boolean unknown = doubtful || (dressed && output.isPage());
    if (unknown || folder.digest(output.path()).isEmpty()) {
      return false;
    }
    String now = reads.ask(output);
    return folder.isCurrent(output.path(), now)
        && (!isCompressed(output.path())
            || folder.isCurrent(Compressed.beside(output.path()), now));
  }

  private void sweep(Set<SitePath> unwanted) {
    if (swept) {
      folder.remove(unwanted);
      folder.remove(
          unwanted.stream()
              .filter(Compressed::fits)
              .map(Compressed::beside)
              .filter(path -> plan.find(path).isEmpty())
              .toList());
    } else {
      folder.removeUnless(this::isWanted);
      swept = true;
    }
  }

  private boolean isWanted(SitePath path) {
    SitePath original = Compressed.of(path);
    return plan.find(path).isPresent() || (!original.equals(path) && isCompressed(original));
  }

  /** An author's file has a right to its name. */
  private boolean isCompressed(SitePath path) {
    return config.outlets().compressing()
        && Compressed.fits(path)
        && plan.find(path).filter(output -> !(output instanceof Output.Copy)).isPresent()
        && plan.find(Compressed.beside(path)).isEmpty();
  }

  private void make(List<Output> due, Bodies bodies, Outcome outcome) {
    var gathering = new Gathering();
    var drawn = new ArrayList<Output.Made>();
    for (Output output : due) {
      switch (output) {
        case Output.OfRecaps reading -> gathering.add(reading);
        case Output.Copy copy -> copy(copy);
        case Output.Made made when made.isDrawn() -> drawn.add(made);
        default -> report(output, put(output, content.of(output)));
      }
    }
    drawing.each(drawn, (picture, bytes) -> report(picture, put(picture, bytes)));
    var wanted = new ArrayList<Known.Live>();
    for (RecapId id : gathering.recaps()) {
      index
          .find(id)
          .filter(Known.Live.class::isInstance)
          .map(Known.Live.class::cast)
          .ifPresent(wanted::add);
    }
    bodies.each(
        wanted,
        recap ->
            gathering
                .arrived(recap)
                .forEach(ready -> make(ready.output(), ready.recaps(), outcome)));
  }

  private void make(Output.OfRecaps output, List<Recap> recaps, Outcome outcome) {
    if (!(output instanceof Output.RecapPage page)) {
      report(output, put(output, content.of(output, recaps)));
      return;
    }
    Rendered rendered = content.pages().recap(page, recaps.getFirst());
    Written written = put(page, rendered.html().getBytes(StandardCharsets.UTF_8));
    if (written == Written.FOREIGN) {
      outcome.refuse(page.id(), foreign(page.path()));
    } else if (rendered.problem().isPresent()) {
      outcome.refuse(page.id(), rendered.problem().get());
    } else {
      outcome.show(page.id());
    }
  }

  private void copy(Output.Copy copy) {
    Path original = assets.find(copy.sha256());
    if (!Files.isRegularFile(original)) {
      log.warn("the asset store lacks {} ({}): publish its source again", copy.path(), original);
    } else {
      report(copy, folder.copy(copy.path(), original, copy.sha256(), copy.size()));
      if (config.outlets().compressing() && Compressed.fits(copy.path())) {
        SitePath stale = Compressed.beside(copy.path());
        folder.remove(plan.find(stale).isEmpty() ? List.of(stale) : List.of());
      }
    }
  }

  private Written put(Output output, byte[] bytes) {
    String now = reads.take(output);
    boolean named = output instanceof Output.RecapPage || output instanceof Output.GonePage;
    Written written =
        named ? folder.putNamed(output.path(), now, bytes) : folder.put(output.path(), now, bytes);
    if (written != Written.FOREIGN && isCompressed(output.path())) {
      folder.put(Compressed.beside(output.path()), now, Compressed.bytes(bytes));
    }
    return written;
  }

  private static void report(Output output, Written written) {
    if (written == Written.FOREIGN) {
      log.warn("{}", foreign(output.path()));
    }
  }

  private static String foreign(SitePath path) {
    return "a file that Afterword did not write lies in the site folder at "
        + path
        + ": move it away, or add it to content.static";
  }

  @Override
  public void close() {
    folder.close();
  }
}
