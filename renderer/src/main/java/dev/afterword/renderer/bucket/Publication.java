package dev.afterword.renderer.bucket;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.file.OwnFile;
import dev.afterword.renderer.file.SiteWriteException;
import dev.afterword.renderer.site.Output;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a bucket to what the site folder holds. What it has is found out once, by its own list;
 * from then on every write says what it expects to replace. So whatever breaks off in between, and
 * whoever else writes there, the next attempt goes on from what is true. Used by one thread.
 */
public final class Publication implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Publication.class);

  /** Part of each mark: another number, and every object is written anew with its headers. */
  private static final String HEADERS = "1-";

  private final BucketConfig config;
  private final Bucket bucket;
  private final Path site;
  private final Path remembered;
  private final Patience patience;
  private final InstantSource clock;
  private final Map<SitePath, Held> objects = new ConcurrentHashMap<>();

  /** Absent until the bucket was looked through. */
  private Optional<BucketMemory> memory = Optional.empty();

  /**
   * For one bucket; makes no request.
   *
   * @param site the folder
   * @param data where it is remembered whose the objects are
   */
  public Publication(BucketConfig config, Path site, Path data, InstantSource clock) {
    this(config, site, data, clock, Patience.STANDARD);
  }

  Publication(BucketConfig config, Path site, Path data, InstantSource clock, Patience patience) {
    this.config = config;
    this.bucket = new Bucket(config, clock);
    this.site = site;
    this.remembered = data.resolve("renderer/bucket.tsv");
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * Puts what is new or different: what pages load, then pages, then what leads to them; at last
   * removes what is wanted no more. Objects of others stay as they are.
   *
   * @param wanted every file of the folder that is ours
   * @param stages when a file has to appear
   * @return why files cannot be there, by their paths: an object of somebody else lies there
   * @throws BucketException if the bucket does not have it all; what is left over is done by the
   *     next call
   */
  public Map<SitePath, String> publish(
      Collection<OwnFile> wanted, Function<SitePath, Output.Stage> stages) {
    boolean whole = false;
    try {
      Map<SitePath, String> refused = bring(wanted, stages);
      whole = true;
      return refused;
    } finally {
      if (!whole) {
        // A request that was cut off may have been carried out.
        forget();
      }
    }
  }

  private Map<SitePath, String> bring(
      Collection<OwnFile> wanted, Function<SitePath, Output.Stage> stages) {
    if (memory.isEmpty()) {
      memory = Optional.of(look());
    }
    var paths = new HashSet<SitePath>();
    var due = new EnumMap<Output.Stage, List<OwnFile>>(Output.Stage.class);
    var refused = new HashMap<SitePath, String>();
    for (OwnFile file : wanted) {
      paths.add(file.path());
      if (!bucket.takes(file.path())) {
        refused.put(
            file.path(),
            "a bucket takes names of 1024 bytes at most: give " + file.path() + " a shorter one");
      } else if (!isThere(file)) {
        due.computeIfAbsent(stages.apply(file.path()), _ -> new ArrayList<>()).add(file);
      }
    }
    int all = due.values().stream().mapToInt(List::size).sum();
    var advance = new Advance(clock, all, said -> log.info("{}: {}", config.name(), said));
    due.values()
        .forEach(
            files ->
                Lanes.each(
                    files,
                    file -> {
                      put(file);
                      advance.one();
                    }));
    List<SitePath> unwanted =
        objects.entrySet().stream()
            .filter(object -> !(object.getValue() instanceof Held.Foreign))
            .map(Map.Entry::getKey)
            .filter(path -> !paths.contains(path))
            .sorted()
            .toList();
    Lanes.each(unwanted, this::remove);
    report(all, unwanted.size());
    paths.stream()
        .filter(path -> objects.get(path) instanceof Held.Foreign)
        .forEach(path -> refused.put(path, foreign(path)));
    return Map.copyOf(refused);
  }

  private void report(int written, int removed) {
    if (written + removed > 0) {
      log.atDebug()
          .addKeyValue("bucket", config.name())
          .addKeyValue("written", written)
          .addKeyValue("removed", removed)
          .log("the bucket has what the folder has");
    }
  }

  /** What is remembered counts only as long as the bucket says the same. */
  private BucketMemory look() {
    Map<SitePath, Held> before = BucketMemory.read(remembered, config);
    var found = new HashMap<SitePath, Held>();
    Optional<String> next = Optional.empty();
    do {
      Optional<String> part = next;
      Listing listing = patience.with(() -> bucket.list(part));
      listing
          .tags()
          .forEach(
              (key, tag) -> path(key).ifPresent(path -> found.put(path, held(before, path, tag))));
      next = listing.next();
    } while (next.isPresent());
    objects.clear();
    objects.putAll(found);
    return BucketMemory.begin(remembered, config, found);
  }

  private static Held held(Map<SitePath, Held> before, SitePath path, String tag) {
    return Optional.ofNullable(before.get(path))
        .filter(known -> known.tag().equals(tag))
        .orElse(new Held.Unknown(tag));
  }

  /** A key that none of our files could have is somebody else's. */
  private static Optional<SitePath> path(String key) {
    try {
      return Optional.of(new SitePath(key)).filter(path -> path.value().equals(key));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  private boolean isThere(OwnFile file) {
    return objects.get(file.path()) instanceof Held.Ours ours && ours.mark().equals(mark(file));
  }

  private static String mark(OwnFile file) {
    return HEADERS + file.digest();
  }

  private void put(OwnFile file) {
    Held held = objects.get(file.path());
    boolean done =
        switch (held) {
          case null -> write(file, Optional.empty());
          case Held.Ours ours -> write(file, Optional.of(ours.tag()));
          case Held.Unknown _, Held.Foreign _ -> judge(file);
        };
    // Something else lies there than what was seen, or nothing any more: who was it?
    if (!done && !settled(file)) {
      throw BucketException.lasting(
          "another renderer writes into "
              + bucket.label()
              + ": what it has put there is looked at before anything is replaced");
    }
  }

  /** Whether it was put. */
  private boolean write(OwnFile file, Optional<String> expected) {
    Path place = site.resolve(file.path().value());
    Optional<String> tag =
        patience.with(() -> bucket.put(file.path(), place, mark(file), expected));
    tag.ifPresent(now -> note(file.path(), new Held.Ours(now, mark(file))));
    return tag.isPresent();
  }

  /** Looks whose an object is; whether it is, or now becomes, what it should be. */
  private boolean judge(OwnFile file) {
    Optional<Found> found = patience.with(() -> bucket.find(file.path()));
    if (found.isEmpty()) {
      return write(file, Optional.empty());
    }
    Found object = found.get();
    if (object.mark().filter(mark(file)::equals).isPresent()) {
      note(file.path(), new Held.Ours(object.tag(), mark(file)));
      return true;
    }
    // Of an object with the same bytes nothing is lost when it becomes ours.
    if (object.mark().isPresent() || object.tag().equals(md5(file))) {
      return write(file, Optional.of(object.tag()));
    }
    note(file.path(), new Held.Foreign(object.tag()));
    log.warn("{}", foreign(file.path()));
    return true;
  }

  private String foreign(SitePath path) {
    return "an object that Afterword did not write lies in "
        + bucket.label()
        + " at "
        + path
        + ": move it away";
  }

  /** Whether a write that seemed to have failed was done after all, perhaps by a repetition. */
  private boolean settled(OwnFile file) {
    Optional<Found> found = patience.with(() -> bucket.find(file.path()));
    if (found.flatMap(Found::mark).filter(mark(file)::equals).isEmpty()) {
      return false;
    }
    note(file.path(), new Held.Ours(found.get().tag(), mark(file)));
    return true;
  }

  private String md5(OwnFile file) {
    try {
      var digest = MessageDigest.getInstance("MD5");
      try (InputStream bytes =
          new DigestInputStream(Files.newInputStream(site.resolve(file.path().value())), digest)) {
        bytes.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException trouble) {
      throw new SiteWriteException(site.resolve(file.path().value()), trouble);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has MD5", missing);
    }
  }

  private void remove(SitePath path) {
    Held held = objects.get(path);
    if (held instanceof Held.Ours ours) {
      remove(path, ours.tag());
    } else {
      Optional<Found> found = patience.with(() -> bucket.find(path));
      if (found.isEmpty()) {
        objects.remove(path);
      } else if (found.get().mark().isPresent()) {
        remove(path, found.get().tag());
      } else {
        note(path, new Held.Foreign(found.get().tag()));
      }
    }
  }

  private void remove(SitePath path, String tag) {
    if (patience.with(() -> bucket.delete(path, tag))) {
      objects.remove(path);
    } else {
      // Somebody has just written it; the next look tells who.
      objects.put(path, new Held.Unknown(tag));
    }
  }

  private void note(SitePath path, Held held) {
    objects.put(path, held);
    memory.orElseThrow().note(path, held);
  }

  private void forget() {
    memory.ifPresent(BucketMemory::close);
    memory = Optional.empty();
  }

  @Override
  public void close() {
    forget();
    bucket.close();
  }
}
