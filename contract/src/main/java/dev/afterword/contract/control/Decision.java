package dev.afterword.contract.control;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.afterword.contract.RecapId;
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
  @JsonSubTypes.Type(value = Decision.Drop.class, name = "drop"),
  @JsonSubTypes.Type(value = Decision.Gone.class, name = "gone"),
  @JsonSubTypes.Type(value = LetterDecision.Redrive.class, name = "redrive-letter"),
  @JsonSubTypes.Type(value = LetterDecision.Discard.class, name = "discard-letter"),
  @JsonSubTypes.Type(value = LetterDecision.Answer.class, name = "letter-answer"),
  @JsonSubTypes.Type(value = ReplayDecision.Propose.class, name = "propose-replay"),
  @JsonSubTypes.Type(value = ReplayDecision.Run.class, name = "run-replay"),
  @JsonSubTypes.Type(value = ReplayDecision.Halt.class, name = "halt-replay"),
  @JsonSubTypes.Type(value = ReplayDecision.Cancel.class, name = "cancel-replay"),
  @JsonSubTypes.Type(value = ReplayDecision.Rebuild.class, name = "rebuild-site"),
  @JsonSubTypes.Type(value = ReplayDecision.Rebuilt.class, name = "site-rebuilt"),
  @JsonSubTypes.Type(value = ReplayDecision.NotRebuilt.class, name = "site-not-rebuilt")
})
public sealed interface Decision
    permits Decision.Release,
        Decision.Skip,
        Decision.Pause,
        Decision.Resume,
        Decision.Posted,
        Decision.Repeat,
        Decision.Drop,
        Decision.Gone,
        LetterDecision,
        ReplayDecision {
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

  /**
   * What was said is not to be seen any more: somebody removed it at the platform.
   *
   * @param channel name of the channel
   * @param recap the recap
   * @param generation of the delivery whose posts are gone
   */
  record Gone(String channel, RecapId recap, int generation) implements Decision {}
}
