package dev.afterword.playground.mastodon;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** What the journal of the stand-in holds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = MastodonEvent.Posted.class, name = "posted"),
  @JsonSubTypes.Type(value = MastodonEvent.Edited.class, name = "edited"),
  @JsonSubTypes.Type(value = MastodonEvent.Deleted.class, name = "deleted")
})
sealed interface MastodonEvent {
  /** A post, and the Idempotency-Key it came with. */
  record Posted(MastodonStatus status, Optional<String> key) implements MastodonEvent {}

  record Edited(MastodonStatus status) implements MastodonEvent {}

  record Deleted(String id) implements MastodonEvent {}
}
