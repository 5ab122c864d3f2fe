package dev.afterword.desk.access;

import java.util.Optional;

/**
 * The keys of the desk.
 *
 * @param operate opens everything
 * @param read opens what only shows, if there is one
 */
public record Keys(Secret operate, Optional<Secret> read) {
  /** What a key opens; always compares with both, so that time does not tell them apart. */
  public Optional<Role> role(String presented) {
    boolean operates = operate.is(presented);
    boolean reads = read.map(key -> key.is(presented)).orElse(false);
    if (operates) {
      return Optional.of(Role.OPERATE);
    }
    return reads ? Optional.of(Role.READ) : Optional.empty();
  }
}
