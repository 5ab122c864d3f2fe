package dev.afterword.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/**
 * What the topic {@code recaps} says about one recap. Every event of every released version stays
 * readable for ever.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RecapEvent.RecapPublished.class, name = "published"),
  @JsonSubTypes.Type(value = RecapEvent.RecapWithdrawn.class, name = "withdrawn")
})
public sealed interface RecapEvent {
  /** The recap it is about. */
  RecapId id();

  /** The time of the commit that caused it. */
  @JsonIgnore
  Instant occurredAt();

  /** The commit that caused it. */
  @JsonIgnore
  String commit();

  /**
   * A recap is there, in this revision.
   *
   * @param recap everything a consumer needs
   * @param change what the commit did
   * @param push what it came with
   */
  record RecapPublished(Recap recap, ChangeKind change, Push push) implements RecapEvent {
    @Override
    @JsonIgnore
    public RecapId id() {
      return recap.id();
    }

    @Override
    public Instant occurredAt() {
      return recap.provenance().committedAt();
    }

    @Override
    public String commit() {
      return recap.provenance().commit();
    }
  }

  /**
   * A recap is gone.
   *
   * @param id the recap
   * @param reason why, for people
   * @param path site path of its page, relative
   * @param language BCP 47
   * @param title as it was, so that the page can say what is gone
   * @param provenance the commit that removed it
   * @param push what it went with
   */
  record RecapWithdrawn(
      RecapId id,
      String reason,
      String path,
      String language,
      String title,
      Provenance provenance,
      Push push)
      implements RecapEvent {
    @Override
    public Instant occurredAt() {
      return provenance.committedAt();
    }

    @Override
    public String commit() {
      return provenance.commit();
    }
  }
}
