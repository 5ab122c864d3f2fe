package dev.afterword.playground.x;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the journal of the stand-in holds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = XEvent.Posted.class, name = "posted"),
  @JsonSubTypes.Type(value = XEvent.Deleted.class, name = "deleted")
})
sealed interface XEvent {
  record Posted(XPost post) implements XEvent {}

  record Deleted(String id) implements XEvent {}
}
