package dev.afterword.producer;

import dev.afterword.contract.Asset;
import dev.afterword.producer.asset.AssetStore;
import dev.afterword.producer.recap.AssetFinder;
import dev.afterword.producer.recap.PagePath;
import dev.afterword.producer.source.FileEntry;
import dev.afterword.producer.source.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what recaps refer to among the files of a snapshot, and keeps it in the asset store. */
final class SnapshotAssets implements AssetFinder {
  private static final long LARGEST = 64L << 20;
  private static final String LARGE_FILE_POINTER = "version https://git-lfs.github.com/spec/";
  private static final Pattern SERVED =
      Pattern.compile("image/.+|video/.+|audio/.+|application/pdf");

  private final ProducerConfig config;
  private final Snapshot snapshot;
  private final AssetStore store;

  /** Several readers ask at the same time. */
  private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();

  /** Only of names that are not written in their composed form. */
  private final Map<String, String> composed = new HashMap<>();

  SnapshotAssets(ProducerConfig config, Snapshot snapshot, AssetStore store) {
    this.config = config;
    this.snapshot = snapshot;
    this.store = store;
    snapshot.files().keySet().stream()
        .filter(path -> !Normalizer.isNormalized(path, Normalizer.Form.NFC))
        .forEach(path -> composed.put(nfc(path), path));
  }

  @Override
  public Optional<Asset> find(String page, String reference) {
    return candidates(page, reference)
        .flatMap(path -> NormalPath.of(path).stream())
        .flatMap(path -> there(path).stream())
        .findFirst()
        .flatMap(path -> known.computeIfAbsent(path, this::served));
  }

  /** The file of this name, however its letters are composed. */
  private Optional<String> there(String path) {
    String plain = nfc(path);
    return Stream.of(path, plain, composed.getOrDefault(plain, plain))
        .filter(name -> snapshot.files().containsKey(name))
        .findFirst();
  }

  /**
   * The files that the site takes as they are.
   *
   * @param unchanged assets by path in the source that need not be read again
   */
  List<Asset> statics(Map<String, Asset> unchanged) {
    List<Asset> statics = new ArrayList<>();
    config
        .staticFolder()
        .ifPresent(
            folder ->
                snapshot.files().keySet().stream()
                    .filter(path -> path.startsWith(folder + "/"))
                    .flatMap(
                        path ->
                            Optional.ofNullable(unchanged.get(path))
                                .filter(store::holds)
                                .or(() -> kept(path))
                                .stream())
                    .forEach(statics::add));
    return statics;
  }

  private Stream<String> candidates(String page, String reference) {
    String inner = reference.replaceFirst("^/+", "");
    List<String> folders = new ArrayList<>();
    if (!reference.startsWith("/")) {
      folders.add(page.contains("/") ? page.substring(0, page.lastIndexOf('/')) : "");
    }
    config.staticFolder().ifPresent(folders::add);
    folders.add(config.root());
    folders.add("");
    return folders.stream()
        .distinct()
        .map(folder -> folder.isEmpty() ? inner : folder + "/" + inner);
  }

  private Optional<Asset> served(String path) {
    return kept(path).filter(asset -> SERVED.matcher(asset.mediaType()).matches());
  }

  private Optional<Asset> kept(String path) {
    FileEntry file = snapshot.files().get(path);
    if (file == null || !snapshot.holds(file) || snapshot.size(file) > LARGEST) {
      return Optional.empty();
    }
    return isPointer(file)
        ? Optional.empty()
        : Optional.of(store.keep(sitePath(path), () -> snapshot.open(file)));
  }

  private boolean isPointer(FileEntry file) {
    try (InputStream input = snapshot.open(file)) {
      return new String(input.readNBytes(64), StandardCharsets.UTF_8)
          .startsWith(LARGE_FILE_POINTER);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          file.path() + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  /** Static files lie at the top of the site, all others beside their pages. */
  String sitePath(String path) {
    String prefix = config.habits().prefix();
    return nfc(
        config
            .staticFolder()
            .flatMap(folder -> PagePath.below(folder, path))
            .orElseGet(
                () ->
                    (prefix.isEmpty() ? "" : prefix + "/")
                        + PagePath.below(config.root(), path).orElse(path)));
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
