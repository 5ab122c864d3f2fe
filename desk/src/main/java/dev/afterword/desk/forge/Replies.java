package dev.afterword.desk.forge;

import dev.afterword.desk.hook.Forge;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Reads what a forge answers. Its own words are not repeated. */
final class Replies {
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private Replies() {}

  static ForgeAnswer unreachable(String host) {
    return new ForgeAnswer.Later(host + " does not answer", Optional.empty());
  }

  static ForgeAnswer read(Forge forge, HttpResponse<String> response, Verdict verdict) {
    int code = response.statusCode();
    if (code / 100 == 2 || isSoAlready(forge, response, verdict)) {
      return new ForgeAnswer.Taken();
    }
    Optional<Duration> wait = wait(response.headers());
    return switch (code) {
      case 301, 302, 303, 307, 308 ->
          new ForgeAnswer.Denied("the repository has moved: write its new address below statuses");
      case 401 ->
          new ForgeAnswer.Denied("the token is not known there, or has expired: make a new one");
      case 403 -> forbidden(response.headers(), wait);
      case 429 -> new ForgeAnswer.Later("too many calls", wait);
      case 404 ->
          new ForgeAnswer.Refused(
              "there is no such repository or commit, or this token does not see it");
      case 400, 409, 422 ->
          new ForgeAnswer.Refused("the forge refuses this status or commit (" + code + ")");
      default -> new ForgeAnswer.Later("the forge answers " + code, wait);
    };
  }

  /** GitLab answers 400 where a status is to become what it is already. */
  private static boolean isSoAlready(Forge forge, HttpResponse<String> response, Verdict verdict) {
    String state = verdict == Verdict.FAILURE ? "failed" : verdict.wireName();
    String text = response.body().toLowerCase(Locale.ROOT);
    return forge == Forge.GITLAB
        && response.statusCode() == 400
        && text.contains("cannot transition status")
        && text.contains("from :" + state);
  }

  /** GitHub answers 403 to too many calls, too; docs.github.com, "Rate limits for the REST API". */
  private static ForgeAnswer forbidden(HttpHeaders headers, Optional<Duration> wait) {
    return wait.isPresent() || isExhausted(headers)
        ? new ForgeAnswer.Later("too many calls", wait)
        : new ForgeAnswer.Denied("the token may not write statuses of commits: give it that right");
  }

  private static boolean isExhausted(HttpHeaders headers) {
    return headers.firstValue("X-RateLimit-Remaining").filter("0"::equals).isPresent();
  }

  /** Seconds, as the forges write it; what is longer than an hour is asked again by then. */
  private static Optional<Duration> wait(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }
}
