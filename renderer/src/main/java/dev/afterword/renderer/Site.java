package dev.afterword.renderer;

import dev.afterword.contract.Digests;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapId;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.file.SiteFolder;
import dev.afterword.renderer.file.Written;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder and what is known: brings the one to what the other says. What is wanted is computed
 * anew each time; only files whose reads have changed are made. Used by one thread.
 */
final class Site implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Site.class);

  private final SiteSettings settings;
  private final Theme theme = new Theme();
  private final Content content;
  private final AssetStore assets;
  private final SiteFolder folder;
  private final SiteIndex index = new SiteIndex();
  private final JsonCodec json = new JsonCodec();
  private final String common;

  /** What the folder holds; empty while that is not certain. */
  private Map<SitePath, Output> held = Map.of();

  Site(RendererConfig config) {
    settings = config.settings();
    content = new Content(settings, theme);
    assets = new AssetStore(config.data().resolve("assets"));
    folder = SiteFolder.open(config.site(), config.data());
    common = theme.digest() + Digests.sha256(json.write(settings));
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

  /**
   * Brings the folder up to date and makes it durable.
   *
   * @param again recaps whose pages are made even if nothing seems to have changed
   * @throws dev.afterword.renderer.file.SiteWriteException if the folder cannot be written
   */
  Outcome update(Set<RecapId> again, Bodies bodies) {
    Map<SitePath, Output> wanted = SitePlan.of(index, settings, theme.stylesheet());
    Map<SitePath, Output> before = held;
    held = Map.of();
    folder.discard();
    var outcome = new Outcome();
    Map<Output.Stage, List<Output>> due = due(wanted, before, again);
    due.getOrDefault(Output.Stage.ASSETS, List.of()).forEach(this::make);
    folder.finish();
    pages(due.getOrDefault(Output.Stage.PAGES, List.of()), bodies, outcome);
    folder.finish();
    due.getOrDefault(Output.Stage.INDEXES, List.of()).forEach(this::make);
    folder.finish();
    folder.keepOnly(wanted.keySet());
    held = wanted;
    return outcome;
  }

  private Map<Output.Stage, List<Output>> due(
      Map<SitePath, Output> wanted, Map<SitePath, Output> before, Set<RecapId> again) {
    var due = new HashMap<Output.Stage, List<Output>>();
    for (Output output : wanted.values()) {
      boolean forced = output instanceof Output.RecapPage page && again.contains(page.id());
      boolean same = output.equals(before.get(output.path()));
      if (forced || (!same && !folder.isCurrent(output.path(), reads(output)))) {
        due.computeIfAbsent(output.stage(), _ -> new ArrayList<>()).add(output);
      }
    }
    return due;
  }

  private String reads(Output output) {
    if (output instanceof Output.Copy copy) {
      return copy.sha256();
    }
    String name = output.getClass().getSimpleName();
    return Digests.sha256(common + name + new String(json.write(output), StandardCharsets.UTF_8));
  }

  private void pages(List<Output> due, Bodies bodies, Outcome outcome) {
    Map<RecapId, Known> known = index.byId();
    var waiting = new HashMap<RecapId, Output.RecapPage>();
    var wanted = new ArrayList<Known.Live>();
    for (Output output : due) {
      if (output instanceof Output.RecapPage page
          && known.get(page.id()) instanceof Known.Live live) {
        waiting.put(page.id(), page);
        wanted.add(live);
      } else {
        make(output);
      }
    }
    bodies.each(
        wanted,
        recap ->
            Optional.ofNullable(waiting.remove(recap.id()))
                .ifPresent(page -> recap(page, recap, outcome)));
  }

  private void recap(Output.RecapPage page, Recap recap, Outcome outcome) {
    Rendered rendered = content.pages().recap(page, recap);
    Written written = put(page, rendered.html());
    if (written == Written.FOREIGN) {
      outcome.refuse(page.id(), foreign(page.path()));
    } else if (rendered.problem().isPresent()) {
      outcome.refuse(page.id(), rendered.problem().get());
    } else {
      outcome.show(page.id());
    }
  }

  private void make(Output output) {
    if (output instanceof Output.Copy copy) {
      copy(copy);
    } else if (put(output, content.of(output)) == Written.FOREIGN) {
      log.warn("{}", foreign(output.path()));
    }
  }

  private void copy(Output.Copy copy) {
    Path original = assets.find(copy.sha256());
    if (!Files.isRegularFile(original)) {
      log.warn("the asset store lacks {} ({}): publish its source again", copy.path(), original);
    } else if (folder.copy(copy.path(), original, copy.sha256(), copy.size()) == Written.FOREIGN) {
      log.warn("{}", foreign(copy.path()));
    }
  }

  private Written put(Output output, String text) {
    return folder.put(output.path(), reads(output), text.getBytes(StandardCharsets.UTF_8));
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
