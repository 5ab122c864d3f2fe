package dev.afterword.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One Markdown file in one language, as every consumer sees it.
 *
 * @param id identity that survives renames
 * @param language BCP 47, for example {@code zh}
 * @param translationKey the path without its language part; recaps with one key are translations of
 *     each other
 * @param kind what it is
 * @param title plain text
 * @param summary plain text
 * @param eventStart when the event began
 * @param eventEnd when the event ended
 * @param publishedAt when the author dates it
 * @param updatedAt when the author says it was changed
 * @param mode how one could attend
 * @param series the row of events it belongs to
 * @param location where
 * @param organisers who invited
 * @param authors who wrote
 * @param tags as first spelled
 * @param cover the image of the recap
 * @param path site path of its page, relative, for example {@code zh/events/meetLookBack.html}
 * @param aliases site paths that lead here, relative
 * @param externalUrl where a link card points
 * @param body Markdown, the whole of it; never a template
 * @param revision of the file it was made from
 * @param sessions the talks, in the order of the page
 * @param videos videos that no session claims
 * @param resources links that no session claims
 * @param assets files that the page needs
 * @param announce what the author wants announced
 * @param announceAt not before this moment
 * @param provenance where it came from
 * @param warnings what the author should look at
 * @param extra front matter that no field holds, by key
 */
public record Recap(
    RecapId id,
    String language,
    String translationKey,
    RecapKind kind,
    String title,
    Summary summary,
    Optional<RecapDate> eventStart,
    Optional<RecapDate> eventEnd,
    RecapDate publishedAt,
    Optional<Instant> updatedAt,
    Mode mode,
    Optional<String> series,
    Optional<Place> location,
    List<Person> organisers,
    List<Person> authors,
    List<String> tags,
    Optional<ImageReference> cover,
    String path,
    List<String> aliases,
    Optional<String> externalUrl,
    String body,
    Revision revision,
    List<Session> sessions,
    List<Video> videos,
    List<Resource> resources,
    List<Asset> assets,
    AnnounceMode announce,
    Optional<Instant> announceAt,
    Provenance provenance,
    List<Problem> warnings,
    Map<String, JsonNode> extra) {
  /** Takes its own copies. */
  public Recap {
    organisers = List.copyOf(organisers);
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    aliases = List.copyOf(aliases);
    sessions = List.copyOf(sessions);
    videos = List.copyOf(videos);
    resources = List.copyOf(resources);
    assets = List.copyOf(assets);
    warnings = List.copyOf(warnings);
    extra = Collections.unmodifiableSortedMap(new TreeMap<>(extra));
  }

  /** Every video, those of sessions first. */
  public List<Video> allVideos() {
    return Stream.concat(
            sessions.stream().flatMap(session -> session.videos().stream()), videos.stream())
        .toList();
  }

  /** The date that tells how old it is: of the event, else of publication. */
  public RecapDate date() {
    return eventStart.orElse(publishedAt);
  }
}
