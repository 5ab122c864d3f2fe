package dev.afterword.playground.linkedin;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the journal of the stand-in holds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LinkedInEvent.Posted.class, name = "posted"),
  @JsonSubTypes.Type(value = LinkedInEvent.Deleted.class, name = "deleted"),
  @JsonSubTypes.Type(value = LinkedInEvent.Uploaded.class, name = "uploaded")
})
sealed interface LinkedInEvent {
  /** A new post, or one whose text is another now. */
  record Posted(LinkedInPost post) implements LinkedInEvent {}

  record Deleted(String urn) implements LinkedInEvent {}

  record Uploaded(String image) implements LinkedInEvent {}
}
