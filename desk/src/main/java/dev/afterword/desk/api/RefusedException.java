package dev.afterword.desk.api;

import dev.afterword.desk.replay.PlanException;

/** A request that cannot be right; the message names the fix. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  RefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  static RefusedException wrong(String message) {
    return new RefusedException(400, message);
  }

  static RefusedException of(PlanException refused) {
    int status =
        switch (refused.kind()) {
          case ASKED -> 400;
          case MISSING -> 404;
          case STALE -> 409;
        };
    return new RefusedException(status, refused.sentence());
  }

  static RefusedException missing(String message) {
    return new RefusedException(404, message);
  }

  int status() {
    return status;
  }
}
