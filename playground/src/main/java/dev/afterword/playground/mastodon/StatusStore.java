package dev.afterword.playground.mastodon;

import dev.afterword.playground.journal.Journal;
import dev.afterword.playground.platform.PostIds;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statuses of the one account and the keys they came with, durable before they are visible.
 * Safe for many threads.
 */
final class StatusStore implements AutoCloseable {
  private static final Duration KEY_LIFE = Duration.ofHours(1);

  private final Journal<MastodonEvent> journal;
  private final Map<String, MastodonStatus> statuses = new LinkedHashMap<>();
  private final Map<String, UsedKey> keys = new HashMap<>();
  private final PostIds ids = new PostIds(0, 16);

  private record UsedKey(String statusId, Instant at) {}

  StatusStore(Journal<MastodonEvent> journal) {
    this.journal = journal;
    for (MastodonEvent event : journal.earlier()) {
      apply(event);
    }
  }

  private void apply(MastodonEvent event) {
    switch (event) {
      case MastodonEvent.Posted(var status, var key) -> {
        statuses.put(status.id(), status);
        ids.seen(status.id());
        key.ifPresent(used -> keys.put(used, new UsedKey(status.id(), status.at())));
      }
      case MastodonEvent.Edited(var status) -> statuses.put(status.id(), status);
      case MastodonEvent.Deleted(var id) -> statuses.remove(id);
    }
  }

  private void record(MastodonEvent event) {
    journal.append(event);
    apply(event);
  }

  /** The id of the status this key made within the last hour, whether or not it is still there. */
  synchronized Optional<String> madeBy(String key, Instant now) {
    return Optional.ofNullable(keys.get(key))
        .filter(used -> now.isBefore(used.at().plus(KEY_LIFE)))
        .map(UsedKey::statusId);
  }

  synchronized MastodonStatus add(StatusRequest wanted, Optional<String> key, Instant now) {
    MastodonStatus status =
        new MastodonStatus(
            ids.next(now.toEpochMilli()),
            wanted.text(),
            wanted.visibility(),
            wanted.replyTo(),
            now,
            Optional.empty());
    record(new MastodonEvent.Posted(status, key));
    return status;
  }

  synchronized Optional<MastodonStatus> edit(String id, StatusText text, Instant now) {
    Optional<MastodonStatus> edited = find(id).map(status -> status.edited(text, now));
    edited.ifPresent(status -> record(new MastodonEvent.Edited(status)));
    return edited;
  }

  synchronized Optional<MastodonStatus> delete(String id) {
    Optional<MastodonStatus> status = find(id);
    status.ifPresent(_ -> record(new MastodonEvent.Deleted(id)));
    return status;
  }

  synchronized Optional<MastodonStatus> find(String id) {
    return Optional.ofNullable(statuses.get(id));
  }

  /** The images of all statuses but one. */
  Set<String> attachments(String except) {
    return all().stream()
        .filter(status -> !status.id().equals(except))
        .flatMap(status -> status.text().media().stream())
        .map(MediaItem::id)
        .collect(Collectors.toSet());
  }

  /** All that are visible, oldest first. */
  synchronized List<MastodonStatus> all() {
    return List.copyOf(statuses.values());
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
