package dev.afterword.renderer.site;

import dev.afterword.contract.RemoteFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lengths and types of recordings that lie elsewhere, as the log says. */
final class Measures {
  private final Map<String, RemoteFile> all = new HashMap<>();

  /** Takes in what a server says; true if that changes what is shown. */
  boolean learn(RemoteFile file) {
    RemoteFile before = all.put(file.url(), file);
    return before == null
        || !before.length().equals(file.length())
        || !before.mediaType().equals(file.mediaType());
  }

  /** A server's word was erased; true if there was one. */
  boolean forget(String url) {
    return all.remove(url) != null;
  }

  /** The same recap with what is known of its recordings. */
  Known measured(Known known) {
    return known instanceof Known.Live live && !live.extracts().recordings().isEmpty()
        ? live.with(live.extracts().with(measured(live.extracts().recordings())))
        : known;
  }

  private List<Recording> measured(List<Recording> recordings) {
    return recordings.stream()
        .map(recording -> recording.with(Optional.ofNullable(all.get(recording.url()))))
        .toList();
  }

  /** Whether a recap plays what lies there. */
  static boolean plays(Known known, String url) {
    return known instanceof Known.Live live
        && live.extracts().recordings().stream().anyMatch(recording -> recording.url().equals(url));
  }
}
