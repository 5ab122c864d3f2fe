package dev.afterword.renderer;

import dev.afterword.contract.Digests;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Page;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.TraceContext;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.renderer.site.Card;
import dev.afterword.renderer.site.Known;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the topic {@code pages} has to say about recaps whose files are durable. */
final class PageEntries {
  private static final String STEP = "pages";
  private static final int FEW = 100;

  private final Site site;
  private final String topic;
  private final JsonCodec json = new JsonCodec();
  private final Map<RecapId, String> commits = new HashMap<>();
  private final Map<String, String> shared = new HashMap<>();

  PageEntries(Site site, String topic) {
    this.site = site;
    this.topic = topic;
  }

  /** By which commit a recap came, so that its page is on the same trace. */
  void came(RecapEvent event) {
    // The recaps of a first import have one commit.
    String commit = shared.computeIfAbsent(event.commit(), Function.identity());
    commits.put(event.id(), commit);
    if (shared.size() > 2 * commits.size() + FEW) {
      shared.keySet().retainAll(Set.copyOf(commits.values()));
    }
  }

  LogEntry entry(Page page) {
    LogEntry entry = LogEntry.of(topic, page.recap().value(), json.write(page));
    return Optional.ofNullable(commits.get(page.recap()))
        .map(commit -> entry.on(TraceContext.of(page.recap(), commit).step(STEP)))
        .orElse(entry);
  }

  LogEntry erased(RecapId recap) {
    commits.remove(recap);
    return LogEntry.erase(topic, recap.value());
  }

  /** The page of a recap; empty if nothing of it is in the folder. */
  Optional<Page> page(Known known) {
    return switch (known) {
      case Known.Live live when !live.card().hasPage() -> Optional.of(elsewhere(live));
      case Known.Live live -> durable(live, PageStatus.LIVE);
      case Known.Gone gone -> durable(gone, PageStatus.WITHDRAWN);
    };
  }

  private Optional<Page> durable(Known known, PageStatus status) {
    return site.digest(known.path())
        .map(
            digest ->
                new Page(
                    known.id(),
                    known.revision(),
                    status,
                    site.settings().absolute(known.path()),
                    known.path().value(),
                    digest));
  }

  /** A link card has no file: what it points at is there already. */
  private static Page elsewhere(Known.Live live) {
    Card card = live.card();
    return new Page(
        live.id(),
        live.revision(),
        PageStatus.LIVE,
        card.externalUrl().orElse(""),
        "",
        Digests.sha256(""));
  }
}
