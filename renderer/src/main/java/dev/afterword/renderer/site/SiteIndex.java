package dev.afterword.renderer.site;

import dev.afterword.contract.Asset;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.RemoteFile;
import dev.afterword.contract.SourceCursor;
import dev.afterword.contract.ledger.Delivery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known about all recaps and sources, and what of it is newer than the plan. Its iteration
 * order never depends on history.
 */
public final class SiteIndex {
  private final Map<RecapId, Known> recaps = new TreeMap<>();
  private final Map<String, List<Asset>> statics = new HashMap<>();
  private final Announcements announcements = new Announcements();
  private final Measures measures = new Measures();
  private final Set<RecapId> newRecaps = new LinkedHashSet<>();
  private final Set<String> newSources = new LinkedHashSet<>();

  /** Nothing is known. */
  public SiteIndex() {}

  /** A copy that later changes do not reach. */
  public Collection<Known> recaps() {
    return List.copyOf(recaps.values());
  }

  /** What is known about a recap. */
  public Optional<Known> find(RecapId id) {
    return Optional.ofNullable(recaps.get(id));
  }

  /** A recap has a newer event. */
  public void learn(Known known) {
    recaps.put(known.id(), measures.measured(known));
    newRecaps.add(known.id());
  }

  /** A recap was erased. */
  public void forget(RecapId id) {
    recaps.remove(id);
    newRecaps.add(id);
  }

  /** Everything of a partition is about to be read again. */
  public void forgetPartition(int partition) {
    for (Known known : recaps()) {
      if (known.location().partition() == partition) {
        forget(known.id());
      }
    }
  }

  /** A source has a newer cursor. */
  public void learn(SourceCursor cursor) {
    if (!cursor.statics().equals(statics.put(cursor.source(), List.copyOf(cursor.statics())))) {
      newSources.add(cursor.source());
    }
  }

  /** A source was erased. */
  public void forgetSource(String source) {
    statics.remove(source);
    newSources.add(source);
  }

  /** A server has said something about a recording that lies with it. */
  public void learn(RemoteFile file) {
    if (measures.learn(file)) {
      measureAgain(file.url());
    }
  }

  /** What a server said was erased. */
  public void forgetRecording(String url) {
    if (measures.forget(url)) {
      measureAgain(url);
    }
  }

  private void measureAgain(String url) {
    recaps().stream().filter(known -> Measures.plays(known, url)).forEach(this::learn);
  }

  /** A recap was announced, or is announced no more. */
  public void learn(Delivery delivery) {
    if (announcements.learn(delivery)) {
      newRecaps.add(delivery.recap());
    }
  }

  /** What a channel knows of a recap was erased. */
  public void forget(RecapId recap, String channel) {
    if (announcements.forget(recap, channel)) {
      newRecaps.add(recap);
    }
  }

  /** Where a recap was announced. */
  List<Announcement> announcements(RecapId recap) {
    return announcements.of(recap);
  }

  /** Files that a source wants to be taken as they are. */
  List<Asset> statics(String source) {
    return statics.getOrDefault(source, List.of());
  }

  /** Recaps about which something was learnt since this was asked last. */
  List<RecapId> takeNewRecaps() {
    var taken = new ArrayList<>(newRecaps);
    newRecaps.clear();
    return taken;
  }

  /** Sources about which something was learnt since this was asked last. */
  List<String> takeNewSources() {
    var taken = new ArrayList<>(newSources);
    newSources.clear();
    return taken;
  }
}
