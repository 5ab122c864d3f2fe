package dev.afterword.desk.http;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Whether a client wants the file as it is now (RFC 9110, 13). */
record Preconditions(Request request, SiteFile file) {
  /** What the conditions of the request come to. */
  enum Verdict {
    /** Send it. */
    GO_ON,
    /** The client has it. */
    NOT_MODIFIED,
    /** The client wanted another. */
    FAILED
  }

  /** In the order of RFC 9110, 13.2.2: a tag outweighs a date. */
  Verdict verdict() {
    Optional<String> match = request.header("If-Match");
    boolean wanted =
        match.isPresent() ? matches(match.get(), false) : unchangedSince("If-Unmodified-Since");
    if (!wanted) {
      return Verdict.FAILED;
    }
    Optional<String> noneMatch = request.header("If-None-Match");
    boolean had =
        noneMatch.isPresent() ? matches(noneMatch.get(), true) : hadSince("If-Modified-Since");
    return had ? Verdict.NOT_MODIFIED : Verdict.GO_ON;
  }

  /** Whether the part that the client has is of this file (RFC 9110, 13.1.5). */
  boolean rangeApplies() {
    return request
        .header("If-Range")
        .map(
            has ->
                has.startsWith("\"")
                    ? has.strip().equals(file.entityTag())
                    : HttpDate.read(has).filter(date -> date.equals(modified())).isPresent())
        .orElse(true);
  }

  private boolean matches(String tags, boolean weak) {
    return Arrays.stream(tags.split(","))
        .map(String::strip)
        .map(tag -> weak && tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || tag.equals(file.entityTag()));
  }

  private boolean unchangedSince(String header) {
    Optional<Instant> date = request.header(header).flatMap(HttpDate::read);
    return date.map(since -> !modified().isAfter(since)).orElse(true);
  }

  private boolean hadSince(String header) {
    Optional<Instant> date = request.header(header).flatMap(HttpDate::read);
    return date.map(since -> !modified().isAfter(since)).orElse(false);
  }

  private Instant modified() {
    return HttpDate.truncate(file.modified());
  }
}
