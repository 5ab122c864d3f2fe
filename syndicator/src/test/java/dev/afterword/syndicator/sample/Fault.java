package dev.afterword.syndicator.sample;

import java.util.Set;

/** What a server can do wrong. */
public enum Fault {
  UNAUTHORISED,
  FORBIDDEN,
  NOT_FOUND,
  SOON,
  SOMETIME,
  FAILED,
  GATEWAY,
  RESET,
  HTML,
  CUT,
  PLAIN,
  HUGE;

  /** As the server does it. */
  public Reaction reaction() {
    return switch (this) {
      case UNAUTHORISED -> Reaction.json(401, "{}");
      case FORBIDDEN -> Reaction.json(403, "{}");
      case NOT_FOUND -> Reaction.json(404, "{}");
      case SOON -> Reaction.json(429, "{}", "Retry-After: 90");
      case SOMETIME -> Reaction.json(429, "{}");
      case FAILED -> Reaction.json(500, "{}");
      case GATEWAY -> Reaction.html(502);
      case RESET -> Reaction.hangUp();
      case HTML -> Reaction.html(200);
      case CUT -> Reaction.truncated(200);
      case PLAIN -> Reaction.answer(200, "ok", "Content-Type: text/plain");
      case HUGE -> Reaction.huge();
    };
  }

  /**
   * What it may mean for a request that may be repeated: simple names of outcomes. What is to be
   * removed and is not there is removed, and an answer whose body says nothing may tell so.
   */
  public Set<String> meanings() {
    return switch (this) {
      case UNAUTHORISED -> Set.of("Broken");
      case FORBIDDEN -> Set.of("Broken", "Rejected");
      case NOT_FOUND -> Set.of("Rejected", "Accepted");
      case SOON, SOMETIME, FAILED, GATEWAY, RESET, HTML -> Set.of("Retry");
      case CUT, PLAIN, HUGE -> Set.of("Retry", "Accepted");
    };
  }
}
