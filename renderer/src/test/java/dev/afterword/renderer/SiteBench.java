package dev.afterword.renderer;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.DateSource;
import dev.afterword.contract.Digests;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapDate;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.Subject;
import dev.afterword.renderer.address.Appearance;
import dev.afterword.renderer.site.Knowledge;
import dev.afterword.renderer.site.Location;
import dev.afterword.renderer.site.UnrenderableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A site fed by hand, without a log: the last event of each recap is kept as compaction would. */
final class SiteBench implements AutoCloseable {
  private final RendererConfig config;
  private final Map<RecapId, Recap> recaps = new HashMap<>();
  private final JsonCodec json = new JsonCodec();
  private Site site;
  private long offset;

  SiteBench(Path folder) {
    this(config(folder));
  }

  SiteBench(RendererConfig config) {
    this.config = config;
    this.site = new Site(config, new Themes(config).read());
  }

  /** Without drawn cards, which take longer than all the rest of a site. */
  static RendererConfig config(Path folder) {
    return withCards(folder)
        .looking(
            new Look(
                new Appearance(Map.of(), Optional.empty(), List.of(), "", false),
                Optional.empty()));
  }

  static RendererConfig withCards(Path folder) {
    return new RendererConfig(
        "Harbour Database Circle",
        URI.create("https://circle.example/"),
        List.of("en", "zh"),
        ZoneId.of("Asia/Shanghai"),
        folder.resolve("site"),
        folder.resolve("data"));
  }

  Outcome publish(RecapEvent... events) {
    for (RecapEvent event : events) {
      learn(event, offset++);
    }
    return update(Set.of());
  }

  void learn(RecapEvent event, long at) {
    try {
      site.index().learn(Knowledge.of(event, json.write(event), new Location(0, at)));
    } catch (UnrenderableException refused) {
      throw new AssertionError(refused);
    }
    recaps.remove(event.id());
    if (event instanceof RecapEvent.RecapPublished published) {
      recaps.put(event.id(), published.recap());
    }
  }

  /** A channel has said it; without an address it has not, or not any more. */
  void announced(String id, String channel, Optional<String> url) {
    site.index().learn(delivery(new RecapId(id), channel, url));
  }

  static Delivery delivery(RecapId recap, String channel, Optional<String> url) {
    Instant moment = Instant.parse("2030-01-01T00:00:00Z");
    var receipts =
        url.map(post -> new Receipt("1", Optional.of(post), Map.of(), moment)).stream().toList();
    var date = new RecapDate("2024-05-04", DatePrecision.DAY, DateSource.EVENT_KEY, "");
    return new Delivery(
        channel,
        recap,
        1,
        new Subject(Revision.of("words"), ChangeClass.NEW, 0, 7, "en", date, false),
        new Delivered(receipts, Optional.empty()),
        Optional.empty(),
        moment);
  }

  void erase(String id) {
    site.index().forget(new RecapId(id));
  }

  Outcome update(Set<RecapId> again) {
    return site.update(
        again,
        (wanted, each) ->
            wanted.forEach(live -> Optional.ofNullable(recaps.get(live.id())).ifPresent(each)));
  }

  /** As when the disk is full or the log is lost after so many recaps. */
  void updateBreakingOff(int after) {
    try {
      site.update(
          Set.of(),
          (wanted, each) -> {
            wanted.stream()
                .limit(after)
                .forEach(live -> Optional.ofNullable(recaps.get(live.id())).ifPresent(each));
            if (!wanted.isEmpty()) {
              throw new UncheckedIOException(new IOException("no space left"));
            }
          });
    } catch (UncheckedIOException expected) {
      // What is left over is done by the next update.
    }
  }

  Site site() {
    return site;
  }

  /** As a new process would find it: the folder and the journal, and no knowledge. */
  void restart() {
    site.close();
    site = new Site(config, new Themes(config).read());
  }

  Path store(byte[] bytes) throws IOException {
    String digest = Digests.sha256(bytes);
    Path place = new AssetStore(config.data().resolve("assets")).find(digest);
    Files.createDirectories(place.getParent());
    return Files.write(place, bytes);
  }

  Path file(String path) {
    return config.site().resolve(path);
  }

  String text(String path) {
    try {
      return Files.readString(file(path));
    } catch (IOException unreadable) {
      throw new AssertionError(path + " cannot be read", unreadable);
    }
  }

  /** Every file of the folder with the digest of its bytes. */
  static Map<String, String> files(Path folder) throws IOException {
    var files = new TreeMap<String, String>();
    try (var walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        files.put(name, digest(file));
      }
    }
    return files;
  }

  static String digest(Path file) {
    try {
      return Digests.sha256(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Map<String, String> files() throws IOException {
    return files(config.site());
  }

  @Override
  public void close() {
    site.close();
  }
}
