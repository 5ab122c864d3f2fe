package dev.afterword.syndicator;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.ChangeKind;
import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.DateSource;
import dev.afterword.contract.Mode;
import dev.afterword.contract.Provenance;
import dev.afterword.contract.Push;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapDate;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.RecapKind;
import dev.afterword.contract.Revision;
import dev.afterword.contract.Summary;
import dev.afterword.contract.SummarySource;
import dev.afterword.contract.Video;
import dev.afterword.contract.VideoProvider;
import dev.afterword.contract.VideoRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small recap for tests, changed step by step.
 *
 * @param id of the recap
 * @param title of the recap
 * @param day of the event
 * @param path of its page
 * @param videos that belong to it
 * @param announce what its author wants
 * @param moment when its author wants it said
 */
public record Recapitulation(
    String id,
    String title,
    String day,
    String path,
    List<String> videos,
    AnnounceMode announce,
    Optional<Instant> moment) {
  private static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");

  /** One of 14 November 2026. */
  public static Recapitulation of(String id) {
    return new Recapitulation(
        id,
        "Meetup",
        "2026-11-14",
        id + ".html",
        List.of(),
        AnnounceMode.DEFAULT,
        Optional.empty());
  }

  /** With another title. */
  public Recapitulation titled(String other) {
    return new Recapitulation(id, other, day, path, videos, announce, moment);
  }

  /** On another day. */
  public Recapitulation on(String other) {
    return new Recapitulation(id, title, other, path, videos, announce, moment);
  }

  /** At another path. */
  public Recapitulation at(String other) {
    return new Recapitulation(id, title, day, other, videos, announce, moment);
  }

  /** With these videos. */
  public Recapitulation showing(String... other) {
    return new Recapitulation(id, title, day, path, List.of(other), announce, moment);
  }

  /** Announced as its author says. */
  public Recapitulation announced(AnnounceMode mode) {
    return new Recapitulation(id, title, day, path, videos, mode, moment);
  }

  /** Not before this moment. */
  public Recapitulation saidAt(Instant other) {
    return new Recapitulation(id, title, day, path, videos, announce, Optional.of(other));
  }

  /** The recap. */
  public Recap recap() {
    var date = new RecapDate(day, DatePrecision.DAY, DateSource.EVENT_KEY, day);
    return new Recap(
        new RecapId(id),
        id.substring(0, 2),
        id.substring(3),
        RecapKind.RECAP,
        title,
        new Summary("What was said.", SummarySource.GIVEN),
        Optional.of(date),
        Optional.empty(),
        date,
        Optional.empty(),
        Mode.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        path,
        List.of(),
        Optional.empty(),
        "body",
        Revision.of(toString()),
        List.of(),
        videos.stream()
            .map(
                url ->
                    new Video(
                        url,
                        url,
                        VideoProvider.FILE,
                        Optional.empty(),
                        Optional.empty(),
                        VideoRole.SESSION))
            .toList(),
        List.of(),
        List.of(),
        announce,
        moment,
        provenance(),
        List.of(),
        Map.of());
  }

  private Provenance provenance() {
    return new Provenance("main", "3f2a", id + ".md", "b10b", THEN, THEN);
  }

  /** Published in a push that brought this many. */
  public RecapEvent.RecapPublished published(int added, boolean first) {
    return new RecapEvent.RecapPublished(
        recap(), ChangeKind.ADDED, new Push("main@3f2a", added, added, first));
  }

  /** Edited in a push that touched this many. */
  public RecapEvent.RecapPublished changed(int touched) {
    return new RecapEvent.RecapPublished(
        recap(), ChangeKind.EDITED, new Push("main@3f2a", 0, touched, false));
  }

  /** Withdrawn. */
  public RecapEvent.RecapWithdrawn withdrawn() {
    return new RecapEvent.RecapWithdrawn(
        new RecapId(id),
        "deleted",
        path,
        id.substring(0, 2),
        title,
        provenance(),
        new Push("main@77aa", 0, 1, false));
  }
}
