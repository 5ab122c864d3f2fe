package dev.afterword.desk.http;

import java.util.List;

/**
 * It cannot.
 *
 * @param reasons one sentence each, at least one
 */
public record NotReady(List<String> reasons) implements Readiness {
  public NotReady {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("not ready needs a reason");
    }
  }
}
