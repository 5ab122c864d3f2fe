package dev.afterword.playground.mastodon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.journal.Journal;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Multipart;
import dev.afterword.playground.platform.PostIds;
import dev.afterword.playground.platform.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Images that were uploaded. A large one is worked on until it is asked for a second time. Safe for
 * many threads.
 */
final class MediaStore implements AutoCloseable {
  private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp");
  private static final int LONGEST_DESCRIPTION = 1500;
  private static final int READY_AT_ONCE = 50_000;
  private static final int MOST = 4;

  private final Journal<MediaItem> journal;
  private final Map<String, MediaItem> items = new HashMap<>();
  private final Set<String> busy = new HashSet<>();
  private final PostIds ids = new PostIds(0, 16);

  MediaStore(Journal<MediaItem> journal) {
    this.journal = journal;
    journal.earlier().forEach(this::keep);
  }

  private void keep(MediaItem item) {
    items.put(item.id(), item);
    ids.seen(item.id());
  }

  synchronized Answer upload(Request request, Instant now) {
    var fields = Multipart.read(request).orElse(Map.of());
    var file = Optional.ofNullable(fields.get("file"));
    String description =
        Optional.ofNullable(fields.get("description")).map(Multipart.Field::text).orElse("");
    if (file.filter(given -> TYPES.contains(given.type()) && isImage(given.bytes())).isEmpty()) {
      return MastodonError.of(422, "Validation failed: File content type is invalid");
    }
    if (description.codePointCount(0, description.length()) > LONGEST_DESCRIPTION) {
      return MastodonError.of(422, "Validation failed: Description is too long");
    }
    int size = file.get().bytes().length;
    var item = new MediaItem(ids.next(now.toEpochMilli()), "image", description, size);
    journal.append(item);
    keep(item);
    if (size <= READY_AT_ONCE) {
      return Answer.json(200, view(item, true));
    }
    busy.add(item.id());
    return Answer.json(202, view(item, false));
  }

  /** Asking is what completes the work. */
  synchronized Answer read(String id) {
    if (!items.containsKey(id)) {
      return MastodonError.notFound();
    }
    boolean wasBusy = busy.remove(id);
    return Answer.json(wasBusy ? 206 : 200, view(items.get(id), !wasBusy));
  }

  /**
   * The images of a status.
   *
   * @param taken ids that other statuses have
   */
  synchronized List<MediaItem> named(List<String> wanted, Set<String> taken)
      throws StatusRequest.Refusal {
    if (wanted.size() > MOST) {
      throw new StatusRequest.Refusal("Validation failed: Cannot attach more than 4 files");
    }
    if (wanted.stream().anyMatch(id -> !items.containsKey(id) || taken.contains(id))) {
      throw new StatusRequest.Refusal("Validation failed: Media could not be found");
    }
    if (wanted.stream().anyMatch(busy::contains)) {
      throw new StatusRequest.Refusal(
          "Cannot attach files that have not finished processing. Try again in a moment!");
    }
    return wanted.stream().map(items::get).toList();
  }

  /** As a server tells it from its first bytes. */
  private static boolean isImage(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
    return head.startsWith("\u0089PNG")
        || head.startsWith("\u00FF\u00D8\u00FF")
        || (head.startsWith("RIFF") && head.endsWith("WEBP"));
  }

  static ObjectNode view(MediaItem item, boolean ready) {
    String address = "https://playground.test/media/" + item.id();
    return Json.object()
        .put("id", item.id())
        .put("type", item.type())
        .put("url", ready ? address : null)
        .put("preview_url", address + "/small")
        .put("remote_url", (String) null)
        .put("description", item.description().isEmpty() ? null : item.description())
        .put("blurhash", ready ? "UBL_:rOpGG-oBUNG,qRj2so|=eE1w^n4S5NH" : null)
        .<ObjectNode>set("meta", Json.object());
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
