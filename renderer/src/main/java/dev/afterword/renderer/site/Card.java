package dev.afterword.renderer.site;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.afterword.contract.Mode;
import dev.afterword.contract.RecapDate;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.RecapKind;
import dev.afterword.renderer.address.SitePath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lists, feeds and neighbours read of a recap. An edit that leaves it equal stops at the
 * recap's own page.
 *
 * @param id the recap
 * @param language BCP 47
 * @param translationKey shared by translations of each other
 * @param kind what it is
 * @param title plain text
 * @param summary plain text, may be empty
 * @param date when the event began, else of publication
 * @param mode how one could attend
 * @param place where, as written
 * @param city where, if it names one city
 * @param series the row of events it belongs to
 * @param tags as first spelled
 * @param cover its image
 * @param path its page
 * @param externalUrl where a link card points
 * @param talks its sessions
 * @param digest of all of it, by which it stands in the JSON of an output
 */
public record Card(
    RecapId id,
    String language,
    String translationKey,
    RecapKind kind,
    String title,
    String summary,
    RecapDate date,
    Mode mode,
    Optional<String> place,
    Optional<String> city,
    Optional<String> series,
    List<String> tags,
    Optional<Picture> cover,
    SitePath path,
    Optional<String> externalUrl,
    List<Talk> talks,
    @JsonValue String digest) {
  /** Takes its own copies. */
  public Card {
    tags = List.copyOf(tags);
    talks = List.copyOf(talks);
  }

  /** By its digest, which follows from everything else: lists compare dozens of cards. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Card card && digest.equals(card.digest());
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  /** Whether any of its talks can be watched. */
  public boolean hasVideo() {
    return talks.stream().anyMatch(talk -> !talk.videos().isEmpty());
  }

  /** Whether it has a page here, or only points at another site. */
  public boolean hasPage() {
    return kind != RecapKind.LINKCARD || externalUrl.isEmpty();
  }

  /**
   * A session as lists show it.
   *
   * @param number position in the recap, from 1
   * @param title without its numbering
   * @param speakers names
   * @param videos where they play
   */
  public record Talk(int number, String title, List<String> speakers, List<String> videos) {
    /** Takes its own copies. */
    public Talk {
      speakers = List.copyOf(speakers);
      videos = List.copyOf(videos);
    }
  }
}
