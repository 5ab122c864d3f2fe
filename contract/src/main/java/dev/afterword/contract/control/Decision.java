package dev.afterword.contract.control;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What an operator decided. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Decision.Release.class, name = "release"),
  @JsonSubTypes.Type(value = Decision.Skip.class, name = "skip"),
  @JsonSubTypes.Type(value = Decision.Pause.class, name = "pause"),
  @JsonSubTypes.Type(value = Decision.Resume.class, name = "resume"),
  @JsonSubTypes.Type(value = Decision.Posted.class, name = "posted"),
  @JsonSubTypes.Type(value = Decision.Repeat.class, name = "repeat"),
  @JsonSubTypes.Type(value = Decision.Drop.class, name = "drop")
})
public sealed interface Decision {
  /**
   * Part of a hold, or all of it, may go.
   *
   * @param hold id of the hold
   */
  record Release(String hold, List<Item> items) implements Decision {
    /** Takes its own copy. */
    public Release {
      items = List.copyOf(items);
    }
  }

  /**
   * Part of a hold, or all of it, is not said.
   *
   * @param hold id of the hold
   */
  record Skip(String hold, List<Item> items) implements Decision {
    /** Takes its own copy. */
    public Skip {
      items = List.copyOf(items);
    }
  }

  /** A channel makes no call. */
  record Pause(String channel) implements Decision {}

  /** A channel that was paused, or that waits for its platform, goes on. */
  record Resume(String channel) implements Decision {}

  /**
   * A post in doubt is out.
   *
   * @param url where it was seen
   */
  record Posted(Doubt doubt, String url) implements Decision {}

  /** A post in doubt is not out, and is sent again. */
  record Repeat(Doubt doubt) implements Decision {}

  /** A post in doubt is left alone, whether it is out or not. */
  record Drop(Doubt doubt) implements Decision {}
}
