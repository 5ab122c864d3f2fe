package dev.afterword.producer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where a path leads below the source, whatever steps it makes on the way. */
final class NormalPath {
  private NormalPath() {}

  /** Without {@code .} and {@code ..}; empty if it leaves the source. */
  static Optional<String> of(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && parts.pollLast() == null) {
        return Optional.empty();
      }
      if (!part.equals("..") && !part.equals(".") && !part.isEmpty()) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
