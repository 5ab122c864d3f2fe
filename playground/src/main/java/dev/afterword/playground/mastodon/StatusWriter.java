package dev.afterword.playground.mastodon;

import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Effect;
import dev.afterword.playground.platform.Request;
import dev.afterword.playground.platform.Work;
import java.time.Instant;
import java.util.Optional;

/** What the owner of the account can do with statuses. */
final class StatusWriter {
  private final StatusStore store;
  private final MediaStore media;
  private final MastodonView view;

  StatusWriter(StatusStore store, MediaStore media, MastodonView view) {
    this.store = store;
    this.media = media;
    this.view = view;
  }

  /**
   * The key is looked up on arrival and kept only with the post: a repeat that overtakes a slow
   * request doubles.
   */
  Work post(Request request, Instant now) {
    Optional<String> key = request.header("Idempotency-Key");
    Optional<String> earlier = key.flatMap(used -> store.madeBy(used, now));
    return earlier.isPresent() ? () -> repeat(earlier.get()) : () -> create(request, key, now);
  }

  private Answer repeat(String id) {
    return found(store.find(id).map(status -> shown(status).did(Effect.REPEATED, id)));
  }

  private Answer create(Request request, Optional<String> key, Instant now) {
    var body = request.json();
    if (body.isEmpty()) {
      return MastodonError.notJson();
    }
    try {
      StatusRequest wanted =
          StatusRequest.read(body.get(), ids -> media.named(ids, store.attachments("")));
      if (wanted.replyTo().isPresent() && store.find(wanted.replyTo().get()).isEmpty()) {
        return MastodonError.of(
            404, "The post you are trying to reply to does not appear to exist.");
      }
      MastodonStatus status = store.add(wanted, key, now);
      return shown(status).did(Effect.CREATED, status.id());
    } catch (StatusRequest.Refusal refusal) {
      return MastodonError.of(422, refusal.sentence());
    }
  }

  Answer edit(Request request, Instant now) {
    var body = request.json();
    if (body.isEmpty()) {
      return MastodonError.notJson();
    }
    try {
      StatusText text =
          StatusRequest.content(
              body.get(), ids -> media.named(ids, store.attachments(request.part(4))));
      return found(
          store
              .edit(request.part(4), text, now)
              .map(status -> shown(status).did(Effect.CHANGED, status.id())));
    } catch (StatusRequest.Refusal refusal) {
      return MastodonError.of(422, refusal.sentence());
    }
  }

  Answer delete(String id) {
    return found(
        store
            .delete(id)
            .map(status -> Answer.json(200, view.deleted(status, store.all().size())))
            .map(answer -> answer.did(Effect.DELETED, id)));
  }

  Answer read(String id) {
    return found(store.find(id).map(this::shown));
  }

  private Answer shown(MastodonStatus status) {
    return Answer.json(200, view.status(status, store.all().size()));
  }

  private static Answer found(Optional<Answer> answer) {
    return answer.orElseGet(MastodonError::notFound);
  }
}
