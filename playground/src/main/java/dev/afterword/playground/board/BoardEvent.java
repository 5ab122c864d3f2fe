package dev.afterword.playground.board;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the journal of a board holds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = BoardEvent.Posted.class, name = "posted"),
  @JsonSubTypes.Type(value = BoardEvent.Edited.class, name = "edited"),
  @JsonSubTypes.Type(value = BoardEvent.Deleted.class, name = "deleted")
})
sealed interface BoardEvent {
  record Posted(Message message) implements BoardEvent {}

  record Edited(Message message) implements BoardEvent {}

  record Deleted(String id) implements BoardEvent {}
}
